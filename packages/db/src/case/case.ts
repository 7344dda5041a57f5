// The public file of the slice.
export {
  type CalendarLimit,
  endCalendarLink,
  findCalendarLink,
  makeCalendarLink,
  readCalendar,
} from './calendar-link.ts';
export { causesOfCase, recordCauses } from './causes.ts';
export { caseId, type CaseKey, caseKeyOf } from './case-key.ts';
export {
  type AtomOutcome,
  maskOfSignal,
  peopleNames,
  recordsById,
  type StoredRecord,
} from './evidence-of-case.ts';
export { type CaseEvent, caseEvents, findCase } from './find-case.ts';
export { type CaseFilter, type CaseLine, listCases, myCases } from './list-cases.ts';
export { type LateClock, listLateSteps } from './list-late-steps.ts';
export { type LimitLine, listLimits } from './list-limits.ts';
export {
  caseToday,
  chainOfMatter,
  headedOn,
  type OfficerToday,
  officerToday,
  unitStands,
} from './organisation-facts.ts';
export {
  type AgeCount,
  type CauseCount,
  type Counted,
  type OverviewScope,
  type PlaceCount,
  readAgeing,
  readBehavioursByPlace,
  readCauses,
  readFunnel,
} from './overview.ts';
export { levelsFrom, participantOf } from './participants.ts';
export {
  type NewReport,
  type Opening,
  openReporter,
  type Reporter,
  reporterOpenings,
  sealReporter,
  takeReport,
} from './report.ts';
export { saveStep, takeCaseNumber } from './save-step.ts';
export {
  closeSignal,
  findSignal,
  indicatorTallies,
  type IndicatorTally,
  listSignals,
  type SignalFilter,
  type SignalLine,
  type SignalOutcome,
  signalOutcomes,
  similarSignals,
  switchIndicatorOff,
} from './signals.ts';
