import { bitsOfWord, type GrainProgram } from '@kycuong/rules/detection/program';
import { compileAtom } from './compile-atom.ts';
import { compileCircuit } from './compile-circuit.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import type { CalendarOfRun } from './moment-of-run.ts';
import type { Condition, Value } from './value.ts';

/** Rows to decide: a relation with its keys in columns of `s`, and the value of every slot of the program in it. */
export interface SlotRows {
  /** Tables of the statement's `with` that the relation reads. */
  readonly common: readonly Fragment[];
  readonly from: Fragment;
  readonly keys: readonly Fragment[];
  readonly slots: readonly Value[];
}

/** Where the bits of a program stand: the bit of each of its outputs and atoms. */
export interface BitPlaces {
  readonly outputs: readonly number[];
  readonly atoms: readonly number[];
}

/** Every output and atom at the bit of its own number. */
export function bitsInOrder({ outputs, atoms }: GrainProgram): BitPlaces {
  return { outputs: [...outputs.keys()], atoms: [...atoms.keys()] };
}

/**
 * The keys and the four masks of every row: `output_sure`, `output_unknown`, `atom_sure`, `atom_unknown`. Each level is worked
 * out once: `offset 0` keeps the planner from copying a condition to every place that uses it.
 */
export function compileMasks(
  program: GrainProgram,
  { from, keys, slots }: Omit<SlotRows, 'common'>,
  calendar: CalendarOfRun,
  places: BitPlaces = bitsInOrder(program),
): Fragment {
  const atoms = program.atoms.map((atom) => compileAtom(atom, { slots, calendar }));
  const atomColumns = columns('a', atoms);
  const outputs = program.outputs.map(({ circuit }) => compileCircuit(circuit, atomColumns));
  const outputColumns = columns('o', outputs);
  const list = (parts: readonly Fragment[]) => joined([...keys, ...parts], ', ');
  const keysOfRow = keys.map((key) => sqlOf`s.${key}`);
  return sqlOf`select ${list([
    sqlOf`${words(outputColumns, places.outputs, 'sure')} as output_sure`,
    sqlOf`${words(outputColumns, places.outputs, 'unknown')} as output_unknown`,
    sqlOf`${words(atomColumns, places.atoms, 'sure')} as atom_sure`,
    sqlOf`${words(atomColumns, places.atoms, 'unknown')} as atom_unknown`,
  ])}
from (select ${list([...names(atomColumns), ...labelled(outputs, outputColumns)])}
  from (select ${joined([...keysOfRow, ...labelled(atoms, atomColumns)], ', ')} from ${from} offset 0) decided_atoms offset 0) decided`;
}

/** The same conditions as columns of the level above. */
function columns(letter: string, conditions: readonly Condition[]): Condition[] {
  return conditions.map(({ nullable }, place) => ({ sql: named(`${letter}${place}`), nullable }));
}

const names = (conditions: readonly Condition[]): Fragment[] => conditions.map(({ sql }) => sql);

function labelled(conditions: readonly Condition[], as: readonly Condition[]): Fragment[] {
  return conditions.map(({ sql }, place) => sqlOf`${sql} as ${as[place]!.sql}`);
}

function words(
  conditions: readonly Condition[],
  bits: readonly number[],
  layer: 'sure' | 'unknown',
): Fragment {
  const count = Math.max(0, ...bits.map((bit) => Math.floor(bit / bitsOfWord) + 1));
  const made = Array.from({ length: count }, (_, word) => {
    const terms = conditions.flatMap(({ sql, nullable }, place) => {
      const bit = bits[place]!;
      if (Math.floor(bit / bitsOfWord) !== word || (layer === 'unknown' && !nullable)) return [];
      const holds = layer === 'sure' ? sql : sqlOf`${sql} is null`;
      return [sqlOf`case when ${holds} then ${2 ** (bit % bitsOfWord)} else 0 end`];
    });
    return terms.length === 0 ? sqlOf`0` : joined(terms, ' + ');
  });
  return sqlOf`array[${joined(made, ', ')}]::int4[]`;
}
