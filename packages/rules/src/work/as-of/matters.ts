import { type Evidence, UNKNOWN } from '../store/evidence.ts';

/** The row of the `matter` record that speaks of a matter; `UNKNOWN` without one. */
export interface Matters {
  readonly rowOf: (matter: number) => number;
  /** `UNKNOWN` without a record. */
  readonly kindOf: (matter: number) => number;
}

/** With several records of one matter, the one opened last counts, then the one with the smallest id. */
export function readMatters(evidence: Evidence, asOf: number): Matters {
  const table = evidence.table('matter');
  const [matters, opened, kinds] = [table.lane('matter'), table.lane('openedOn'), table.lane('matterKind')];
  const rowOf = new Int32Array(evidence.names('matter').size).fill(UNKNOWN);
  for (let row = 0; row < table.size; row++) {
    if (opened[row]! > asOf) continue;
    const other = rowOf[matters[row]!]!;
    if (other === UNKNOWN || opened[row]! > opened[other]!) rowOf[matters[row]!] = row;
  }
  const row = (matter: number) => (matter === UNKNOWN ? UNKNOWN : rowOf[matter]!);
  return { rowOf: row, kindOf: (matter) => (row(matter) === UNKNOWN ? UNKNOWN : kinds[row(matter)]!) };
}
