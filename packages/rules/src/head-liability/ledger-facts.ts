import type { Role } from '../access/roles.ts';
import type { Case } from '../case/case.ts';
import type { WorkingDays } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { HeadOnDay } from './answering-head.ts';
import type { Detection } from './self-detection.ts';

/** A person with an account, as far as an entry may concern them. */
export interface LedgerActor {
  readonly person: string;
  readonly officer: string | null;
  readonly unitHead: string | null;
  /** As they reach the unit of the entry. */
  readonly roles: readonly Role[];
}

/** What the outside knows at the moment of a step. */
export interface LedgerFacts {
  readonly today: CivilDay;
  readonly actor: LedgerActor;
  readonly workingDays: WorkingDays;
  readonly case: Case;
  readonly onDay: HeadOnDay;
  readonly detection: Detection;
  /** Whether the mechanism `head-responsibility` works in the province (promise 21). */
  readonly mechanismWorks: boolean;
  /** Working days to explain (`procedure.explanation-working-days`), or null while the province sets none. */
  readonly explanationWorkingDays: number | null;
  /** Working days to appeal (`head-liability.appeal-working-days`), or null while the province sets none. */
  readonly appealWorkingDays: number | null;
}
