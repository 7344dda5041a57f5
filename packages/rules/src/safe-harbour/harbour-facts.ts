import type { WorkingDays } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

export interface HarbourActor {
  readonly person: string;
  /** The officer whose account it is; null when nobody bound one. */
  readonly officer: string | null;
  readonly unit: string | null;
  /** Heads, deputises or manages today. */
  readonly leader: boolean;
  /** Decides or heads in the unit that was asked. */
  readonly answersForAsked: boolean;
}

/** What the outside knows at the moment of a step. */
export interface HarbourFacts {
  readonly today: CivilDay;
  readonly actor: HarbourActor;
  readonly workingDays: WorkingDays;
  /** Whether the province's mechanism of protection works: its directive names it, or it recorded a basis (promise 21). */
  readonly mechanismWorks: boolean;
  /** Working days for the answer (`safe-harbour.answer-working-days`), or null while the province sets none. */
  readonly answerWorkingDays: number | null;
  readonly askedUnitStands: boolean;
}
