import type { Dictionary } from '../store/evidence.ts';
import { UNKNOWN } from '../store/evidence.ts';
import { complete, type Derivation, perRow, type Seen } from './seen.ts';

export const answered: Derivation = (seen) => {
  const replied = firstReplies(seen);
  const without = complete(seen, 'reply') ? 0 : UNKNOWN;
  return perRow(seen, 'consultation', (row) => (replied[row] === UNKNOWN ? without : 1));
};

export const waitedWorkingDays: Derivation = (seen) => {
  const replied = firstReplies(seen);
  const without = complete(seen, 'reply') ? seen.day : UNKNOWN;
  const askedOn = seen.lane('consultation', 'askedOn');
  return perRow(seen, 'consultation', (row) => {
    const end = replied[row] === UNKNOWN ? without : replied[row]!;
    return end === UNKNOWN ? UNKNOWN : Math.max(0, seen.workingDays(askedOn[row]!, end));
  });
};

/** For every consultation the day of its first reply. */
function firstReplies({ evidence, lane, exists }: Seen): Int32Array {
  const records = evidence.names('record');
  const first = new Int32Array(records.size).fill(UNKNOWN);
  const [asked, days, there] = [lane('reply', 'consultation'), lane('reply', 'repliedOn'), exists('reply')];
  for (let row = 0; row < there.length; row++) {
    const known = first[asked[row]!]!;
    if (there[row] === 1 && (known === UNKNOWN || days[row]! < known)) first[asked[row]!] = days[row]!;
  }
  const numbers = recordNumbers(evidence.table('consultation').ids, records);
  return numbers.map((number) => (number === UNKNOWN ? UNKNOWN : first[number]!));
}

/** The numbers that references to these records have; `UNKNOWN` for a record that none refers to. Both are in one order. */
export function recordNumbers(ids: readonly string[], records: Dictionary): Int32Array {
  const numbers = new Int32Array(ids.length).fill(UNKNOWN);
  let number = 0;
  for (let row = 0; row < ids.length; row++) {
    while (number < records.size && records.name(number) < ids[row]!) number++;
    if (number < records.size && records.name(number) === ids[row]) numbers[row] = number;
  }
  return numbers;
}
