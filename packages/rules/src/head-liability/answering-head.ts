import type { CivilDay } from '../core/civil-day.schema.ts';

/** What the register says of the day of an act. */
export interface HeadOnDay {
  readonly actOn: CivilDay;
  /** Where the officer whose act it was served on that day; null when nobody knows. */
  readonly unit: string | null;
  /** Who headed that unit then; null when nobody did, or more than one person. */
  readonly head: string | null;
  /** Whose act it was. */
  readonly officer: string | null;
}

export type Answering =
  | { readonly answers: true; readonly head: string; readonly unit: string }
  | { readonly answers: false; readonly why: 'unit-unknown' | 'head-unknown' | 'head-is-the-subject' };

/**
 * Who answers for a finding as the head: whoever headed the unit on the day of the act, and not whoever heads it now. A head whose
 * own act it was answers for it in the case and not a second time here. Where the register names no single head nobody does.
 */
export function answeringHead({ unit, head, officer }: HeadOnDay): Answering {
  if (unit === null) return { answers: false, why: 'unit-unknown' };
  if (head === null) return { answers: false, why: 'head-unknown' };
  return head === officer ? { answers: false, why: 'head-is-the-subject' } : { answers: true, head, unit };
}
