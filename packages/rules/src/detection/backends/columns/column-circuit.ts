import type { Circuit } from '../../program.ts';
import { type ColumnOutcome, opposite } from './compare-columns.ts';
import { and, atLeast, or, rowWords, type RowWords } from './row-words.ts';

/** A way to combine the outcomes of atoms, 32 rows at a time. */
export function columnCircuit(circuit: Circuit, atoms: (atom: number) => ColumnOutcome): () => ColumnOutcome {
  if (circuit.op === 'atom') return () => atoms(circuit.atom);
  const own = { sure: rowWords(), possible: rowWords() };
  if (circuit.op === 'not') {
    const of = columnCircuit(circuit.of, atoms);
    return () => opposite(of(), own);
  }
  const parts = circuit.of.map((part) => columnCircuit(part, atoms));
  const combine =
    circuit.op === 'at-least' ? counter(circuit.count) : folder(circuit.op === 'all' ? and : or);
  return () => {
    const outcomes = parts.map((part) => part());
    combine(
      outcomes.map(({ sure }) => sure),
      own.sure,
    );
    if (outcomes.every(({ sure, possible }) => sure === possible))
      return { sure: own.sure, possible: own.sure };
    combine(
      outcomes.map(({ possible }) => possible),
      own.possible,
    );
    return own;
  };
}

type Combine = (parts: readonly RowWords[], out: RowWords) => void;

function folder(two: typeof and): Combine {
  return ([first, ...others], out) => {
    out.set(first!);
    for (const part of others) two(out, part, out);
  };
}

function counter(count: number): Combine {
  const reached = Array.from({ length: count }, rowWords);
  return (parts, out) => {
    atLeast(count, parts, reached);
    out.set(reached[count - 1]!);
  };
}
