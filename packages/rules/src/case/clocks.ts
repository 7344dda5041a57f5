import type { TimeLimit, WorkingDays } from '../calendar/calendar.ts';
import { endOfLimit } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Case, Clock, Stay } from './case-state.ts';
import type { LimitId } from './procedure/limit-rules.ts';
import { limitOn, type Procedure } from './procedure/procedure.ts';

/** Clocks that a stay does not stop: they run for somebody else's right. */
const neverStopped: readonly LimitId[] = [
  'appeal-discipline',
  'appeal-again',
  'appeal-dismissal-again',
  'appeal-other',
  'appeal-other-again',
  'party-notice',
];

/** A clock of the procedure in force today, from a day on. */
export function startClock(
  kase: Case,
  id: LimitId,
  { from, procedure, longer = false }: { from: CivilDay; procedure: Procedure; longer?: boolean },
): Case {
  const kind = kase.subject.kind === 'officer' ? kase.subject.officerKind : null;
  const rule = limitOn(procedure, id, kind, from);
  const runs = rule.certainty !== 'uncertain';
  const clock: Clock = {
    no: kase.clocks.length + 1,
    id,
    from,
    limit: runs ? (longer ? rule.longer : rule.limit) : null,
    longer: runs ? rule.longer : null,
    extension: null,
    basis: rule.basis.vi,
    source: rule.source,
    certainty: rule.certainty,
    version: procedure.version,
    holder: kase.handler,
    endedOn: null,
  };
  return { ...kase, clocks: [...kase.clocks, clock] };
}

/** Ends the running clocks with these ids on a day. */
export function endClocks(kase: Case, ids: readonly LimitId[] | 'all', on: CivilDay): Case {
  const clocks = kase.clocks.map((clock) =>
    clock.endedOn === null && (ids === 'all' || ids.includes(clock.id)) ? { ...clock, endedOn: on } : clock,
  );
  return { ...kase, clocks };
}

export const runningClock = (kase: Case, id: LimitId): Clock | undefined =>
  kase.clocks.findLast((clock) => clock.id === id && clock.endedOn === null);

export interface DueDay {
  readonly due: CivilDay;
  /** The limit with its extension and the days of stays, in its own unit. */
  readonly reckoned: TimeLimit;
  /** How many units the stays added. */
  readonly stopped: number;
}

/** When a clock ends; null when it does not run, or stands still under a stay that nobody has ended. */
export function dueOf(
  clock: Pick<Clock, 'id' | 'from' | 'limit' | 'extension'>,
  stays: readonly Stay[],
  workingDays: WorkingDays,
): DueDay | null {
  if (clock.limit === null) return null;
  const start = toEpochDay(clock.from);
  const base = withExtension(clock.limit, clock.extension?.limit ?? null);
  let reckoned = base;
  if (!neverStopped.includes(clock.id)) {
    for (const stay of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const reached = endOfLimit(start, reckoned, workingDays).due;
      const from = Math.max(start, toEpochDay(stay.from));
      if (from > reached) continue;
      if (stay.to === null) return null;
      reckoned = {
        ...reckoned,
        amount: reckoned.amount + unitsOfStay(from, toEpochDay(stay.to), reckoned, workingDays),
      };
    }
  }
  const due = toCivilDay(endOfLimit(start, reckoned, workingDays).due);
  return { due, reckoned, stopped: reckoned.amount - base.amount };
}

function withExtension(limit: TimeLimit, extension: TimeLimit | null): TimeLimit {
  return extension?.unit === limit.unit ? { ...limit, amount: limit.amount + extension.amount } : limit;
}

/** `[from, to)` in the unit of the limit. Weeks, months and years are not stopped: no source says how they would be. */
function unitsOfStay(from: number, to: number, { unit }: TimeLimit, workingDays: WorkingDays): number {
  if (to <= from) return 0;
  if (unit === 'days') return to - from;
  return unit === 'working-days' ? workingDays.between(from - 1, to - 1) : 0;
}

/** The day after which a limit has passed; null while nobody can say. */
export function hasPassed(kase: Case, clock: Clock, { today, workingDays }: CaseFacts): boolean | null {
  const due = dueOf(clock, kase.stays, workingDays);
  return due && due.due < today;
}
