import type { Backend } from '@kycuong/rules/detection/backends/backend';
import { closures } from '@kycuong/rules/detection/backends/closures';
import { columnar } from '@kycuong/rules/detection/backends/columnar';
import { fused } from '@kycuong/rules/detection/backends/fused';
import { fusedObjects, type RowObject } from '@kycuong/rules/detection/backends/fused-objects';
import { masksFor } from '@kycuong/rules/detection/backends/masks';
import type { Masks } from '@kycuong/rules/detection/rows';
import { asProgram } from '../peers/conditions/as-program.ts';
import { handWritten, handWrittenThreeValued } from '../peers/conditions/hand-written.ts';
import { handWrittenOverLanes, type NamedLanes } from '../peers/conditions/hand-written-lanes.ts';
import { type CompleteRow, flatRows, laneRows, missingShare } from '../peers/conditions/rows.ts';
import { slotNames } from '../peers/conditions/twelve-conditions.ts';

/** One way to decide the same rows. */
export interface Contender {
  readonly name: string;
  readonly decide: () => void;
  /** What the last run answered: the words of conditions that surely hold, then of those that are unknown. */
  readonly answers: () => Int32Array;
}

const noDays = { between: () => 0 };

function answersOf({ outputs }: Masks): () => Int32Array {
  return () => Int32Array.from([...outputs.sure[0]!, ...outputs.unknown[0]!]);
}

function ours(name: string, backend: Backend, rows: ReturnType<typeof laneRows>, atoms: boolean): Contender {
  const program = asProgram(true);
  const masks = masksFor(program, rows.size, { atoms });
  const decide = backend(program, noDays);
  return { name, decide: () => decide(rows, masks), answers: answersOf(masks) };
}

function oursOverObjects(rows: readonly RowObject[], nullable: boolean): Contender {
  const program = asProgram(nullable);
  const masks = masksFor(program, rows.length, { atoms: false });
  const decide = fusedObjects(program, noDays);
  return { name: 'fused over objects', decide: () => decide(rows, masks), answers: answersOf(masks) };
}

function byHand(
  name: string,
  size: number,
  decide: (sure: Int32Array, unknown: Int32Array) => void,
): Contender {
  const [sure, unknown] = [new Int32Array(size), new Int32Array(size)];
  return { name, decide: () => decide(sure, unknown), answers: () => Int32Array.from([...sure, ...unknown]) };
}

/** Rows without a missing value; the first is what the others are held against. */
export function completeContenders(size: number): readonly Contender[] {
  const rows = flatRows(size, 0);
  const complete = rows as readonly CompleteRow[];
  const lanes = laneRows(rows);
  const named = Object.fromEntries(slotNames.map((slot, index) => [slot, lanes.low[index]!]));
  return [
    byHand('hand-written', size, (sure) => {
      for (let row = 0; row < size; row++) sure[row] = handWritten(complete[row]!);
    }),
    byHand('hand-written over lanes', size, (sure) =>
      handWrittenOverLanes(named as unknown as NamedLanes, size, sure),
    ),
    oursOverObjects(rows, false),
    ours('fused', fused, lanes, false),
    ours('fused with atom masks', fused, lanes, true),
    ours('columnar', columnar, lanes, false),
    ours('columnar with atom masks', columnar, lanes, true),
    ours('closures', closures, lanes, false),
  ];
}

/** Rows of which some values are not known; the first is what the others are held against. */
export function missingContenders(size: number): readonly Contender[] {
  const rows = flatRows(size, missingShare);
  const lanes = laneRows(rows);
  return [
    byHand('hand-written three-valued', size, (sure, unknown) => {
      const outcome = { sure: 0, unknown: 0 };
      for (let row = 0; row < size; row++) {
        handWrittenThreeValued(rows[row]!, outcome);
        sure[row] = outcome.sure;
        unknown[row] = outcome.unknown;
      }
    }),
    byHand('two-valued', size, (sure) => {
      // What happens where nobody thinks of missing values.
      for (let row = 0; row < size; row++) sure[row] = handWritten(rows[row] as CompleteRow);
    }),
    oursOverObjects(rows, true),
    ours('fused', fused, lanes, false),
    ours('columnar', columnar, lanes, false),
    ours('closures', closures, lanes, false),
  ];
}
