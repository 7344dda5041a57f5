import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../evidence-kinds.ts';
import { parseEvidence } from './parse-evidence.ts';

const names = ['kind', 'id', 'source', 'recordedAt', 'withdrawn', '__proto__', 'constructor'];
const key = fc.constantFrom(
  ...names,
  ...evidenceKinds.flatMap(({ fields }) => fields.map(({ name }) => name)),
);
const value = fc.oneof(
  fc.constantFrom(
    'referral',
    'data-until',
    '2026-02-29',
    '1975-06-13',
    '2026-01-01T00:00:00+07:00',
    'up',
    'A-1',
    null,
  ),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);
const line = fc.dictionary(key, value, { maxKeys: 12 }).map((object) => JSON.stringify(object));
const cells = fc.array(fc.oneof(key, fc.string(), fc.constantFrom('"', ';', '""', '\r', '\t')), {
  maxLength: 8,
});

describe('nonsense never crashes the reader, and what is refused says where and how to mend it', () => {
  it.each(['json-lines', 'csv'] as const)('as %s', (format) => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
      fc.array(cells, { maxLength: 5 }).map((rows) => rows.map((row) => row.join(',')).join('\n')),
    );
    fc.assert(
      fc.property(content, (content) => {
        const parsed = parseEvidence({ name: 'x', content, format });
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { file, line, message, remedy } of parsed.problems) {
          expect([file, line !== undefined && line >= 1]).toEqual(['x', true]);
          for (const words of [message.vi, message.en, remedy.vi, remedy.en]) expect(words).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  const versions = Array.from({ length: 8_000 }, (_, version) => {
    const recordedAt = `2026-01-01T00:00:00.${String(version).padStart(6, '0')}Z`;
    return `{"kind":"matter","id":"M","source":"s","recordedAt":"${recordedAt}","matter":"M","matterKind":"K","unit":"U","openedOn":"2026-01-01"}`;
  });

  it.each([
    ['versions of one record', versions.join('\n')],
    ['one long line', 'x'.repeat(1_000_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['lines of nothing known', '{"kind":"x"}\n'.repeat(80_000)],
    ['keys without end', `{${Array.from({ length: 80_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['quotes', '"'.repeat(1_000_000)],
    ['commas', ','.repeat(1_000_000)],
    ['empty lines', '\n'.repeat(1_000_000)],
  ])(
    'and a megabyte of %s takes no time',
    (_, content) => {
      for (const format of ['json-lines', 'csv'] as const) parseEvidence({ name: 'x', content, format });
    },
    20_000,
  );
});
