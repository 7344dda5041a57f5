import type { Masks } from '../rows.ts';
import type { Decidable, DayCounter } from './backend.ts';
import { loopCode, type SlotCode } from './code/loop-code.ts';

/** A row as a plain object: each slot by its name, null where nothing is known. */
export type RowObject = Readonly<Record<string, number | null>>;

type Loop = (
  rows: readonly RowObject[],
  size: number,
  masks: Masks,
  between: DayCounter['between'],
  names: readonly string[],
) => void;

/** The generated function over rows that somebody already has as objects. */
export function fusedObjects(
  program: Decidable,
  { between }: DayCounter,
): (rows: readonly RowObject[], masks: Masks) => void {
  const names = program.slots.map(({ name }) => name);
  const loops = new Map<boolean, Loop>();
  return (rows, masks) => {
    const keepAtoms = masks.atoms.sure.length > 0;
    const loop = loops.get(keepAtoms) ?? compileLoop(fusedObjectsCode(program, keepAtoms));
    loops.set(keepAtoms, loop);
    loop(rows, rows.length, masks, between, names);
  };
}

/** Names of slots are handed in as values, so that not even they stand in the text. */
export function fusedObjectsCode(program: Decidable, keepAtoms: boolean): string {
  const objects: SlotCode = {
    before: (slots) => slots.map((slot) => `const n${slot}=names[${slot}];`),
    read: (slot, block) => {
      const value = block.named(`rows[i][n${slot}]`);
      const { from, nullable } = { nullable: true, ...program.slots[slot]! };
      if (from === 'field' && !nullable) return { form: 'known', text: value };
      const known = block.named(`${value}==null?0:1`);
      return { form: 'maybe', text: block.named(`(${value}|0)`), known };
    },
  };
  return loopCode(program, objects, keepAtoms);
}

/** The text is ours and whole numbers; a property test says so. */
function compileLoop(body: string): Loop {
  return new Function('rows', 'size', 'masks', 'between', 'names', body) as Loop;
}
