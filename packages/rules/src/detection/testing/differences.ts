import type { Decidable, DayCounter, Backend } from '../backends/backend.ts';
import { masksFor } from '../backends/masks.ts';
import { decideAtom, decideCircuit, type RowReader } from '../interpret.ts';
import { bitsOfWord } from '../program.ts';
import type { Lanes, Masks, Rows } from '../rows.ts';
import { match, type Outcome, unknown } from '../outcome.ts';

/** Outcomes of every row by the plainest reading of the program. */
export function interpreted(program: Decidable, rows: Rows, days: DayCounter): Masks {
  const masks = masksFor(program, rows.size);
  for (let row = 0; row < rows.size; row++) {
    const reader: RowReader = {
      slot: (slot) => ({ low: rows.low[slot]![row]!, high: rows.high[slot]![row]! }),
      workingDays: days.between,
    };
    const atoms = program.atoms.map((atom) => decideAtom(atom, reader));
    for (const [bit, outcome] of atoms.entries()) write(masks.atoms, bit, row, outcome);
    for (const [bit, { circuit }] of program.outputs.entries())
      write(
        masks.outputs,
        bit,
        row,
        decideCircuit(circuit, (atom) => atoms[atom]!),
      );
  }
  return masks;
}

function write({ sure, unknown: open }: Lanes, bit: number, row: number, outcome: Outcome): void {
  const lane = outcome === match ? sure : outcome === unknown ? open : undefined;
  const word = lane?.[Math.floor(bit / bitsOfWord)];
  if (word) word[row]! |= 1 << (bit % bitsOfWord);
}

export function decided(backend: Backend, program: Decidable, rows: Rows, days: DayCounter): Masks {
  const masks = masksFor(program, rows.size);
  // Whatever stood in the lanes before must not matter.
  for (const lane of lanesOf(masks)) lane.fill(-1);
  backend(program, days)(rows, masks);
  return masks;
}

/** How many words differ between two runs. */
export function differingWords(a: Masks, b: Masks): number {
  const [left, right] = [lanesOf(a), lanesOf(b)];
  return left.reduce(
    (count, lane, index) => count + lane.filter((word, row) => word !== right[index]![row]).length,
    0,
  );
}

/** The bits in which two runs differ in any row; all of them when they do not even have the same rows. */
export function differingBits(found: Lanes, expected: Lanes, count: number): number[] {
  const size = (lanes: Lanes) => lanes.sure[0]?.length ?? 0;
  return Array.from({ length: count }, (_, bit) => bit).filter((bit) => {
    if (size(found) !== size(expected)) return true;
    const [word, mask] = [Math.floor(bit / bitsOfWord), 1 << (bit % bitsOfWord)];
    return (['sure', 'unknown'] as const).some((layer) => {
      const other = expected[layer][word]!;
      return found[layer][word]!.some((one, row) => ((one ^ other[row]!) & mask) !== 0);
    });
  });
}

function lanesOf({ outputs, atoms }: Masks): Int32Array[] {
  return [...outputs.sure, ...outputs.unknown, ...atoms.sure, ...atoms.unknown];
}
