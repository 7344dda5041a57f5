import { toEpochDay } from '../../core/epoch-day.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { WorkingDays } from '../../calendar/calendar.ts';
import { type Evidence, UNKNOWN, viewAsOf } from '../../work/work.ts';
import { subjectLane } from '../evaluate/slots/subject-lane.ts';
import type { Signal } from '../signal.ts';
import { unitOfSignal } from './unit-of-signal.ts';

/** The unit of each signal by the registers of evidence in memory, on a day. */
export function unitsOfSignals(
  evidence: Evidence,
  calendar: WorkingDays,
  day: CivilDay,
): (signal: Signal) => string | null {
  const asOf = viewAsOf(evidence, { day: toEpochDay(day), workingDays: calendar });
  const [officers, units] = [evidence.names('officer'), evidence.names('unit')];
  const everyOfficer = Int32Array.from({ length: officers.size }, (_, officer) => officer);
  const unitOf = subjectLane('officer', 'unit', everyOfficer, { evidence, asOf, days: calendar });
  const unitOfOfficer = (name: string): string | null => {
    const officer = officers.number(name);
    const unit = officer === undefined ? UNKNOWN : unitOf[officer]!;
    return unit === UNKNOWN ? null : units.name(unit);
  };
  const isUnit = (name: string): boolean => units.number(name) !== undefined;
  return (signal) => unitOfSignal(signal, { unitOfOfficer, isUnit });
}
