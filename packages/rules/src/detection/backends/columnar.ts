import type { Backend } from './backend.ts';
import { columnAtom } from './columns/column-atom.ts';
import { columnCircuit } from './columns/column-circuit.ts';
import type { Block } from './columns/column-value.ts';
import type { ColumnOutcome } from './columns/compare-columns.ts';
import { rowsOfBlock } from './columns/row-words.ts';
import { writeRows } from './columns/write-rows.ts';

/** Lane by lane over blocks of rows, without generated code: each step is one loop, and circuits take 32 rows at a time. */
export const columnar: Backend = ({ atoms, outputs }, days) => {
  const block: Block = { rows: { size: 0, low: [], high: [] }, at: 0, size: 0 };
  const steps = atoms.map((atom) => columnAtom(atom, block, days));
  let decided: readonly ColumnOutcome[] = [];
  const circuits = outputs.map(({ circuit }) => columnCircuit(circuit, (atom) => decided[atom]!));

  return (rows, masks) => {
    block.rows = rows;
    for (block.at = 0; block.at < rows.size; block.at += rowsOfBlock) {
      block.size = Math.min(rowsOfBlock, rows.size - block.at);
      decided = steps.map((step) => step());
      writeRows(
        circuits.map((circuit) => circuit()),
        block,
        masks.outputs,
      );
      writeRows(decided, block, masks.atoms);
    }
  };
};
