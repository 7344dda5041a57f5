import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue, shippedFile } from '../../testing/shipped.ts';
import { parseCases } from './cases.ts';

const catalogue = shippedCatalogue('quang-ninh');
const text = shippedFile('quang-ninh.cases.yaml');
const parse = (file: string) => parseCases(file, 'x.cases.yaml', catalogue);

function problemOf(file: string) {
  const parsed = parse(file);
  return parsed.ok ? undefined : parsed.problems[0];
}

const head = text.slice(0, text.indexOf('indicators:'));

describe('parseCases', () => {
  it('reads the cases that are shipped', () => {
    expect(parse(text)).toMatchObject({ ok: true, file: { province: 'quang-ninh' } });
  });

  it('refuses a file without a case', () => {
    expect(problemOf('')).toBeDefined();
    expect(problemOf(`${head}indicators: []\n`)).toMatchObject({ path: 'indicators' });
    const entry =
      'indicators:\n  - { indicator: qn.13.alcohol-found, subject: { officer: an }, evidence: [], cases: [] }\n';
    expect(problemOf(head + entry)).toMatchObject({ path: 'indicators[0].cases' });
  });

  it.each([
    ['unknown-indicator', 'indicator: qn.13.alcohol-found', 'indicator: qn.13.alcohol-fund'],
    ['unknown-parameter', 'detection.tasks-share-percent: 54', 'detection.tasks-share-percents: 54'],
    ['unknown-record', 'remove: [r2]', 'remove: [r222]'],
    ['duplicate-record', 'id: post-p7', 'id: post-p6'],
    ['unknown-key', 'role: deputy', 'role: deputy, rolle: head'],
    ['duplicate-indicator', 'indicator: qn.14.smoking-found', 'indicator: qn.13.alcohol-found'],
  ])('says %s, with line and column', (code, before, after) => {
    const problem = problemOf(text.replace(before, after));
    expect(problem).toMatchObject({ code, severity: 'error', file: 'x.cases.yaml' });
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.remedy.vi).not.toBe('');
  });

  it('refuses a value that the kind of record cannot hold, where it stands', () => {
    const line = text.split('\n').findIndex((one) => one.includes('role: deputy')) + 1;
    expect(problemOf(text.replace('role: deputy', 'role: boss'))).toMatchObject({ line });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 20 }), (at, noise) => {
        expect(() => parse(head.slice(0, at % head.length) + noise + text.slice(-2000))).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
