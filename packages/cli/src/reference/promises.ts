/** What the product promises, in the words that a test carries as its name. Numbered from 1 by their place. */
export const promises = [
  'No discipline and no measure against a person, except a temporary suspension under its own recorded legal basis, is decided before the officer was asked to explain, and explained, refused, or let the time limit pass.',
  'A signal is not a finding: no signal, and no figure made from unconfirmed signals about an identifiable person or unit, changes a score, a classification, a personal file or the public site.',
  'Nothing is published while an appeal may still be filed or is pending.',
  'A decision that is overturned is withdrawn from the public site and replaced by a clearance notice.',
  'A person is named, or can be singled out, in public only under a recorded legal basis, with two approvals by different people and an end date; otherwise a group large enough to hide the person is named.',
  'After its end date a published record is gone from every page, feed, download and interface.',
  'Whether an act is a behaviour is judged by the version in force on the day of the act, and by no threshold approved after it; a step of procedure by the version in force when it began.',
  'The verbatim text of a directive never changes inside a version.',
  'No number that a province chose is ever shown as coming from the directive; every number has a source, an author and a validity period that does not begin before its approval.',
  'A behaviour addressed to heads of unit is raised only against someone who headed a unit on that day.',
  "Nobody handles, verifies, decides or appraises a case against themselves, their own unit's head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.",
  'Every change is written to the audit log in the same transaction; altering or removing any entry is detected.',
  "One province can neither read nor change another's rows, even when a query forgets to filter.",
  'The identity of a reporter is never visible to the unit complained about, and every opening of it is logged with a reason.',
  'The same records and the same catalogue version give the same signals in the in-memory engine and in SQL.',
  'Every outcome names the rule, the records and the catalogue version that made it.',
  'A head answers only for confirmed findings, and a fault found and repaired by the unit itself weighs less.',
  "A superior's lateness never lowers an officer's score.",
  '"Không hoàn thành nhiệm vụ" is never computed: the system lays out the recorded factors, and the competent level decides and signs.',
  'A transfer of a matter never closes it: the sender owns it until the receiver accepts.',
  'A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.',
] as const;

/** Promises of what is not built yet, and what they wait for. One that has a test may not stand here. */
export const waiting: ReadonlyMap<string, string> = new Map([
  [promises[17], 'appraisal: no score of an officer is computed from work yet'],
]);
