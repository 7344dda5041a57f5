import type { GrainProgram, Slot } from '@kycuong/rules/detection/program';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import { type Fragment, named, sqlOf } from './fragment.ts';
import { columnNamed } from './known-records.ts';
import { keyName } from './metric-groups.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { leftJoin } from './reach.ts';
import { relation, type RelationName } from './relations.ts';

type FieldSlot = Extract<Slot, { from: 'field' }>;
type Key = NonNullable<FieldSlot['by']>;

const entryOf = { post: 'post_entry', unit: 'unit_entry', matter: 'matter_entry' } as const satisfies Record<
  string,
  RelationName
>;

/** The registers through which a program reads fields of its subjects: each key joined to its entry of the day. */
export function registerJoins(
  { keys, slots }: GrainProgram,
  moment: MomentOfRun,
): { readonly joins: readonly Fragment[]; readonly column: (slot: FieldSlot) => Fragment } {
  const used = keys.filter((key) => slots.some((slot) => slot.from === 'field' && slot.by === key));
  return {
    joins: used.map((key) => {
      const place = keys.indexOf(key);
      return entryJoin(key, alias(place), sqlOf`s.${keyName(place)}`, moment);
    }),
    column: ({ by, field }) => sqlOf`${alias(keys.indexOf(by!))}.${columnNamed(field)}`,
  };
}

const alias = (place: number): Fragment => named(`entry${place + 1}`);

/** The entry of what a key names, joined as `as`. */
export function entryJoin(key: Key, as: Fragment, value: Fragment, moment: MomentOfRun): Fragment {
  const { kind, key: field } = subjectRegisters[key]!;
  const entry = entryOf[kind as keyof typeof entryOf];
  return leftJoin(relation(entry, moment), as, sqlOf`${as}.${columnNamed(field)} = ${value}`, moment);
}
