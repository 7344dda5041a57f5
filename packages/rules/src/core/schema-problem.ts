import type { z } from 'zod';
import { type Path, valueAt } from './path.ts';
import type { ProblemWords } from './problem.ts';
import { issueWords, unknownKey } from './issue-words.ts';
import { keysAt } from './schema-shape.ts';
import { textFault } from './text-problem.ts';

export interface SchemaProblem {
  readonly words: ProblemWords;
  readonly path: Path;
  readonly at?: 'key';
  readonly character?: string;
}

/** The issues of a schema in our words, each with the exact path it is about. */
export function schemaProblems(
  schema: z.core.$ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): SchemaProblem[] {
  return issues.flatMap((issue): SchemaProblem[] => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path, value);
      return issue.keys.map((key) => ({ words: unknownKey(key, known), path: [...path, key], at: 'key' }));
    }
    const input = valueAt(value, path);
    const fault = issue.code === 'custom' && typeof input === 'string' ? textFault(input) : undefined;
    return [fault ? { ...fault, path } : { words: issueWords(issue, input, path), path }];
  });
}
