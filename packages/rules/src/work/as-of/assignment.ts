import { type Derivation, complete, perRow } from './seen.ts';
import { UNKNOWN } from '../store/evidence.ts';

/** Whether the assignee was reminded of the matter since it was assigned. */
export const reminded: Derivation = (seen) => {
  const officers = seen.evidence.names('officer').size;
  const last = new Map<number, number>();
  const [matters, people, days] = ['matter', 'reminded', 'remindedOn'].map((field) =>
    seen.lane('reminder', field),
  );
  const reminders = seen.exists('reminder');
  for (let row = 0; row < reminders.length; row++) {
    if (reminders[row] === 0) continue;
    const key = matters![row]! * officers + people![row]!;
    last.set(key, Math.max(last.get(key) ?? UNKNOWN, days![row]!));
  }
  const without = complete(seen, 'reminder') ? 0 : UNKNOWN;
  const [own, assignee, assigned] = ['matter', 'assignee', 'assignedOn'].map((field) =>
    seen.lane('assignment', field),
  );
  return perRow(seen, 'assignment', (row) => {
    const lastOn = last.get(own![row]! * officers + assignee![row]!);
    return lastOn !== undefined && lastOn >= assigned![row]! ? 1 : without;
  });
};

/** The head of the unit on the day of the record. */
export function headOn(day: string): Derivation {
  return (seen, kind) => {
    const [units, days] = [seen.lane(kind, 'unit'), seen.lane(kind, day)];
    return perRow(seen, kind, (row) => seen.posts().headOf(units[row]!, days[row]!));
  };
}
