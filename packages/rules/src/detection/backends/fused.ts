import type { Masks, Rows } from '../rows.ts';
import type { Backend, Decidable, DayCounter } from './backend.ts';
import { equal } from './code/bits.ts';
import { loopCode, type SlotCode } from './code/loop-code.ts';

/** How the two lanes of a slot can differ. */
export type LaneForm = 'known' | 'maybe' | 'bounds';

type Loop = (rows: Rows, size: number, masks: Masks, between: DayCounter['between']) => void;

/**
 * One generated function for all indicators of a grain. It is made on the first rows of a shape, and again only when other
 * slots are known throughout, or atoms are kept or not: where nothing can be unknown no code asks whether it is.
 */
export const fused: Backend = (program, { between }) => {
  const loops = new Map<string, Loop>();
  return (rows, masks) => {
    const keepAtoms = masks.atoms.sure.length > 0;
    const forms = laneForms(program, rows);
    const key = `${forms.join(' ')} ${keepAtoms}`;
    const loop = loops.get(key) ?? compileLoop(fusedCode(program, forms, keepAtoms));
    loops.set(key, loop);
    loop(rows, rows.size, masks, between);
  };
};

/** A field is known or nothing is; a metric and its peers have bounds. Whatever has one lane twice is known. */
function laneForms({ slots }: Decidable, { low, high }: Rows): readonly LaneForm[] {
  return slots.map(({ from }, slot) =>
    low[slot] === high[slot] ? 'known' : from === 'field' ? 'maybe' : 'bounds',
  );
}

/** The text of the function for lanes of these forms. Nothing of it comes from a catalogue but whole numbers. */
export function fusedCode(program: Decidable, forms: readonly LaneForm[], keepAtoms: boolean): string {
  const lanes: SlotCode = {
    before: (slots) => slots.map((slot) => `const l${slot}=rows.low[${slot}],h${slot}=rows.high[${slot}];`),
    read: (slot, block) => {
      const low = block.named(`l${slot}[i]`);
      if (forms[slot] === 'known') return { form: 'known', text: low };
      const high = block.named(`h${slot}[i]`);
      if (forms[slot] === 'bounds') return { form: 'bounds', low, high };
      return { form: 'maybe', text: low, known: block.named(equal(low, high)) };
    },
  };
  return loopCode(program, lanes, keepAtoms);
}

/** The text is ours and whole numbers; a property test says so. */
function compileLoop(body: string): Loop {
  return new Function('rows', 'size', 'masks', 'between', body) as Loop;
}
