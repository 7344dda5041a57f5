import { type Derivation, perRow, truth } from './seen.ts';

/** Whether the receiving unit had sent the same matter on before. */
export const backAndForth: Derivation = (seen) => {
  const units = seen.evidence.names('unit').size;
  const [matters, from, to, days] = ['matter', 'fromUnit', 'toUnit', 'referredOn'].map((field) =>
    seen.lane('referral', field),
  );
  const firstSent = new Map<number, number>();
  for (let row = 0; row < days!.length; row++) {
    const key = matters![row]! * units + from![row]!;
    firstSent.set(key, Math.min(firstSent.get(key) ?? Infinity, days![row]!));
  }
  return perRow(seen, 'referral', (row) => {
    const sent = firstSent.get(matters![row]! * units + to![row]!);
    return truth(sent !== undefined && sent < days![row]!);
  });
};
