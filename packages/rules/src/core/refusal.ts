import type { Bilingual } from './bilingual.schema.ts';

/**
 * Why something may not be done. A code says what is true (`VERSION_EDITED_BY_APPROVER`), not what to do about it.
 * `log` is for operators and holds no personal data; `message` is for the person, in both languages, with the way out.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly log: string;
  readonly message: Bilingual;
  /** The rule that made it, dotted and stable, such as `catalogue.four-eyes`. */
  readonly rule: string;
}

/** What a rule decided: the next state and why, or a refusal. Rules never act. */
export type Decision<Next, Code extends string = string> =
  | { readonly ok: true; readonly next: Next; readonly because: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal<Code> };
