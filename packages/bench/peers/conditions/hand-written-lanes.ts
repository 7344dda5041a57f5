import type { SlotName } from './twelve-conditions.ts';

export type NamedLanes = Readonly<Record<SlotName, Int32Array>>;

/** As `hand-written.ts`, by somebody who keeps rows as typed arrays. */
export function handWrittenOverLanes(lanes: NamedLanes, size: number, out: Int32Array): void {
  const { meetings, conclusions, referrals, back, consultations, places, tasks, late, daysLate, reminders } =
    lanes;
  const { reports, missing, papers, supplements, positions, role, direction, backlog, signed, assessed } =
    lanes;
  for (let i = 0; i < size; i++) {
    let mask = 0;
    if (meetings[i]! >= 3 && conclusions[i] === 0) mask |= 1;
    if (referrals[i]! >= 2 && (back[i]! >= 1 || places[i]! >= 4)) mask |= 2;
    if (consultations[i]! >= 5 && role[i] !== 0 && role[i] !== 1) mask |= 4;
    if (tasks[i]! >= 4 && late[i]! >= 2 && reminders[i]! < 1) mask |= 8;
    if (daysLate[i]! > 30 || (daysLate[i]! > 10 && reminders[i]! >= 2)) mask |= 16;
    if ((late[i]! >= 2 ? 1 : 0) + (missing[i]! >= 1 ? 1 : 0) + (reminders[i]! >= 3 ? 1 : 0) >= 2) mask |= 32;
    if (papers[i]! >= 2 && supplements[i]! > papers[i]!) mask |= 64;
    if (positions[i]! >= 2 && backlog[i] !== 1) mask |= 128;
    if (reports[i]! >= 1 && missing[i]! >= 1 && daysLate[i]! >= 5 && daysLate[i]! <= 60) mask |= 256;
    if ((role[i] === 0 && tasks[i]! >= 10 && reminders[i] === 0) || (role[i] === 1 && signed[i]! >= 5))
      mask |= 512;
    if (referrals[i]! > back[i]! && (direction[i] === 0 || direction[i] === 1) && daysLate[i]! >= 1)
      mask |= 1024;
    if (assessed[i]! >= 1 && (late[i]! >= 3 || papers[i]! >= 5) && consultations[i]! >= 1) mask |= 2048;
    out[i] = mask;
  }
}
