import type { Bilingual } from './bilingual.schema.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Something wrong with what somebody wrote: where it is, what is true of it, and how to mend it.
 * Grammar of the words: lower-case, no full stop, the writer's own input in backticks, the remedy kept apart.
 */
export interface Problem {
  readonly severity: Severity;
  /** Stable and kebab-case, such as `unknown-key`. */
  readonly code: string;
  /** From the root of the file, such as `settings.parameters[2].values[0].from`; empty for the file as a whole. */
  readonly path: string;
  readonly file?: string;
  /** Both 1-based. */
  readonly line?: number;
  readonly column?: number;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** The words of a problem, before anyone knows where in a file it stands. */
export type ProblemWords = Pick<Problem, 'code' | 'message' | 'remedy'>;
