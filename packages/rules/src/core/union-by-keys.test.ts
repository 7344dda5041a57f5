import { describe, expect, it } from 'vitest';
import { conditionSchema } from '../detection/language/condition.schema.ts';
import { schemaProblems } from './schema-problem.ts';

/** What is wrong with a condition, and where. */
function problems(condition: unknown): [path: string, code: string][] {
  const result = conditionSchema.safeParse(condition);
  const issues = result.success ? [] : result.error.issues;
  return schemaProblems(conditionSchema, condition, issues).map(({ path, words }) => [
    path.join('.'),
    words.code,
  ]);
}

const metric = { id: 'm1', metric: 'meetings-chaired', window: { since: 'ever' } };
const fine = { id: 'n1', cmp: '>=', left: metric, right: { int: 1 } };

describe('unionByKeys', () => {
  it('takes what is of one form', () => {
    expect(problems({ id: 'n0', all: [fine, { id: 'n2', field: 'officer.role', is: 'head' }] })).toEqual([]);
  });

  it('says what is wrong deep inside, where it stands', () => {
    expect(problems({ id: 'n0', all: [fine, { ...fine, right: undefined }] })).toEqual([
      ['all.1.right', 'missing-key'],
    ]);
    expect(
      problems({ id: 'n0', not: { ...fine, left: { ...metric, window: { roling: { int: 3 } } } } }),
    ).toEqual([['not.left.window', 'unknown-choice']]);
    expect(problems({ ...fine, cmp: '=>' })).toEqual([['cmp', 'unknown-choice']]);
    expect(problems({ ...fine, when: 1 })).toEqual([['when', 'unknown-key']]);
  });

  it('refuses what is nested so deeply that nobody could have written it', () => {
    let condition: unknown = fine;
    for (let level = 0; level < 10_000; level++) condition = { id: `n${level}`, not: condition };
    expect(problems(condition).map(([, code]) => code)).toEqual(['too-deep']);
  });

  it('tells the keys that can stand there', () => {
    const condition = { ...fine, rightt: 1 };
    const issues = conditionSchema.safeParse(condition).error?.issues ?? [];
    const [problem] = schemaProblems(conditionSchema, condition, issues);
    expect(problem?.words.remedy.en).toBe('did you mean `right`?');
  });
});
