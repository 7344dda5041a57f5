import { toEpochDay } from '../../core/epoch-day.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { WorkingDays } from '../../calendar/calendar.ts';
import { type Evidence, UNKNOWN, viewAsOf } from '../../work/work.ts';
import { subjectLane } from '../evaluate/slots/subject-lane.ts';
import type { Signal } from '../signal.ts';

/**
 * The unit that a signal is counted under: the one in its subject, else that of the officer in its subject or of the first
 * whom it concerns, by the posts of the day. Null when the registers name none.
 */
export function unitsOfSignals(
  evidence: Evidence,
  calendar: WorkingDays,
  day: CivilDay,
): (signal: Signal) => string | null {
  const asOf = viewAsOf(evidence, { day: toEpochDay(day), workingDays: calendar });
  const [officers, units] = [evidence.names('officer'), evidence.names('unit')];
  const everyOfficer = Int32Array.from({ length: officers.size }, (_, officer) => officer);
  const unitOf = subjectLane('officer', 'unit', everyOfficer, { evidence, asOf, days: calendar });

  const unitOfOfficer = (name: string | undefined): string | null => {
    const officer = name === undefined ? undefined : officers.number(name);
    const unit = officer === undefined ? UNKNOWN : unitOf[officer]!;
    return unit === UNKNOWN ? null : units.name(unit);
  };

  return ({ subject, concerns }) => {
    const { unit, collective, fromUnit, officer, head, deputy } = subject;
    const inSubject = unit ?? collective ?? fromUnit ?? unitOfOfficer(officer ?? head ?? deputy);
    if (inSubject !== null) return inSubject;
    const [first] = concerns;
    const concerned = unitOfOfficer(first);
    if (concerned !== null || first === undefined) return concerned;
    return units.number(first) === undefined ? null : first;
  };
}
