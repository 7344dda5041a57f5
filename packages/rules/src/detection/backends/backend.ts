import type { GrainProgram, Output } from '../program.ts';
import type { Decide } from '../rows.ts';

/** What a back end needs of a program. */
export interface Decidable extends Pick<GrainProgram, 'slots' | 'atoms'> {
  readonly outputs: readonly Pick<Output, 'circuit'>[];
}

/** What a back end needs of the calendar: working days after `from` up to and including `to`, negative when `to` is earlier. */
export interface DayCounter {
  readonly between: (from: number, to: number) => number;
}

/** One way to run programs. All give the same masks for the same rows. */
export type Backend = (program: Decidable, days: DayCounter) => Decide;
