import type { Role } from '../access/roles.ts';
import type { WorkingDays } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

export interface ApologyActor {
  readonly person: string;
  readonly officer: string | null;
  /** As they reach the unit that was late. */
  readonly roles: readonly Role[];
}

/** What the outside knows at the moment of a step. */
export interface ApologyFacts {
  readonly today: CivilDay;
  readonly actor: ApologyActor;
  readonly workingDays: WorkingDays;
  /** Who heads the unit today; null where the register of posts does not say. */
  readonly head: string | null;
  /** The directive in which the mechanism `apology-letter` works (promise 21); null where it works in none. */
  readonly directive: string | null;
  /** Working days to sign (`procedure.apology-letter-working-days`), or null while the province sets none. */
  readonly signWorkingDays: number | null;
  /** Whether this matter has its duty already. */
  readonly owedAlready: boolean;
}
