import { type EvidenceKindId, evidenceKind, UNKNOWN } from '../../../work/work.ts';
import type { Seen } from '../seen.ts';

/**
 * For every number of a dictionary the record of its register that counts on the as-of day: valid on it, the last to begin,
 * then the smallest id; -1 for none.
 */
export function registerEntries(kind: EvidenceKindId, key: string, size: number, { asOf }: Seen): Int32Array {
  const { on, fields } = evidenceKind(kind);
  const exists = asOf.exists(kind);
  const [numbers, from] = [asOf.lane(kind, key), asOf.lane(kind, on)];
  const to = fields.some(({ name }) => name === 'to') ? asOf.lane(kind, 'to') : undefined;
  const entries = new Int32Array(size).fill(-1);
  for (let record = 0; record < numbers.length; record++) {
    const number = numbers[record]!;
    if (exists[record] === 0 || number === UNKNOWN) continue;
    if (to !== undefined && to[record] !== UNKNOWN && to[record]! <= asOf.day) continue;
    const best = entries[number]!;
    // Records stand in the order of their ids, so that of two the first stays.
    if (best < 0 || from[record]! > from[best]!) entries[number] = record;
  }
  return entries;
}
