// Short ways to write the fields of evidence kinds.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CodeValue, Field, FieldType, ReferenceTarget, UnitId } from './field.ts';

type Words = readonly [vi: string, en: string];

const words = ([vi, en]: Words): Bilingual => ({ vi, en });

function field(name: string, label: Words, type: FieldType, nullable = false): Field {
  return { name, label: words(label), type, nullable };
}

export const day = (name: string, vi: string, en: string): Field => field(name, [vi, en], { type: 'day' });
export const truth = (name: string, vi: string, en: string): Field =>
  field(name, [vi, en], { type: 'truth' });
export const note = (name: string, vi: string, en: string): Field => field(name, [vi, en], { type: 'words' });

export const reference = (name: string, to: ReferenceTarget, vi: string, en: string): Field =>
  field(name, [vi, en], { type: 'reference', to });

export const code = (name: string, values: readonly CodeValue[], vi: string, en: string): Field =>
  field(name, [vi, en], { type: 'code', values });

/** Counts and amounts: never negative, so that a sum over unknown values still has a lower bound. */
export const whole = (name: string, unit: UnitId, vi: string, en: string, max = 1_000_000): Field =>
  field(name, [vi, en], { type: 'whole', unit, min: 0, max });

/** The same field, which a record may leave out. */
export const maybe = (known: Field): Field => ({ ...known, nullable: true });

export const codes = (entries: Readonly<Record<string, Words>>): readonly CodeValue[] =>
  Object.entries(entries).map(([value, label]) => ({ code: value, label: words(label) }));

export const derived = (made: Field, vi: string, en: string) => ({ ...made, from: words([vi, en]) });
