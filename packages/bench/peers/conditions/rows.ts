import { randomFrom } from '@kycuong/rules/work/random';
import { aboveAll, belowAll } from '@kycuong/rules/detection/program';
import type { Rows } from '@kycuong/rules/detection/rows';
import { type SlotName, slotNames, slotValues } from './twelve-conditions.ts';

export type FlatRow = Readonly<Record<SlotName, number | null>>;
export type CompleteRow = Readonly<Record<SlotName, number>>;

/** Rows from a seed; `missing` is the share of values that nobody knows. */
export function flatRows(size: number, missing: number): FlatRow[] {
  const random = randomFrom(2026, 'conditions');
  const value = (slot: SlotName) => {
    const known = random.between(0, slotValues[slot] - 1);
    return missing > 0 && random.chance(missing) ? null : known;
  };
  return Array.from(
    { length: size },
    () => Object.fromEntries(slotNames.map((slot) => [slot, value(slot)])) as unknown as FlatRow,
  );
}

/** The same rows as lanes; a slot that is known everywhere has one lane twice. */
export function laneRows(rows: readonly FlatRow[]): Rows {
  const lanes = slotNames.map((slot) => {
    const low = Int32Array.from(rows, (row) => row[slot] ?? belowAll);
    const high = Int32Array.from(rows, (row) => row[slot] ?? aboveAll);
    return { low, high: low.every((bound, row) => bound === high[row]) ? low : high };
  });
  return { size: rows.length, low: lanes.map(({ low }) => low), high: lanes.map(({ high }) => high) };
}

/** The share of values that nobody knows in rows that are not complete. */
export const missingShare = 0.08;
