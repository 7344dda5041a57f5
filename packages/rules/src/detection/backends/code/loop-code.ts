import type { Decidable } from '../backend.ts';
import { atomCode } from './atom-code.ts';
import { circuitCode } from './circuit-code.ts';
import { type CodeBlock, codeBlock } from './code-block.ts';
import { laneNames, maskCode } from './mask-code.ts';
import type { ReadSlot, ValueCode } from './operand-code.ts';

/** How generated code comes by the slots of row `i`. */
export interface SlotCode {
  /** Statements before the loop for the slots in use. */
  readonly before: (slots: readonly number[]) => readonly string[];
  readonly read: (slot: number, block: CodeBlock) => ValueCode;
}

/** The body of a function of `rows`, `masks` and `between` that decides all rows in one loop. */
export function loopCode({ atoms, outputs }: Decidable, code: SlotCode, keepAtoms: boolean): string {
  const block = codeBlock();
  const read = new Map<number, ValueCode>();
  const slot: ReadSlot = (number) => {
    const value = read.get(number) ?? code.read(number, block);
    read.set(number, value);
    return value;
  };
  const decided = atoms.map((atom) => atomCode(atom, slot, block));
  const outcomes = outputs.map(({ circuit }) => circuitCode(circuit, decided, block));
  return [
    '"use strict";',
    ...code.before([...read.keys()].toSorted((a, b) => a - b)),
    ...laneNames(outcomes.length, 'o', 'masks.outputs'),
    ...(keepAtoms ? laneNames(decided.length, 'a', 'masks.atoms') : []),
    'for(let i=0;i<size;i++){',
    ...block.lines,
    ...maskCode(outcomes, 'o'),
    ...(keepAtoms ? maskCode(decided, 'a') : []),
    '}',
  ].join('\n');
}
