import type { Field } from '@kycuong/rules/work/field';
import { fieldsOf } from '#lib/work/field-value.ts';
import type { StepField } from '#lib/case/step-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

type Value = string | number | boolean | null;
export type Values = Readonly<Record<string, Value | undefined>>;

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const said = (value: Value | undefined): string =>
  value === null || value === undefined ? '' : String(value);

function optionsOf({ type, nullable }: Field) {
  const unsaid = nullable ? [{ value: '', label: m.work_not_said() }] : [];
  if (type.type === 'truth')
    return [...unsaid, { value: 'true', label: m.work_yes() }, { value: 'false', label: m.work_no() }];
  if (type.type === 'code')
    return [...unsaid, ...type.values.map(({ code, label }) => ({ value: code, label: upper(text(label)) }))];
  return [];
}

/** A field of a record as a field of a form. */
export function evidenceField(field: Field, values: Values = {}): StepField {
  const { name, label, type, nullable } = field;
  const common = { name, label: upper(text(label)), value: said(values[name]), optional: nullable };
  if (type.type === 'day') return { ...common, kind: 'day' };
  if (type.type === 'truth' || type.type === 'code')
    return { ...common, kind: 'choice', options: optionsOf(field) };
  if (type.type === 'whole') return { ...common, kind: 'line' };
  const hint =
    type.type === 'reference' && (type.to === 'officer' || type.to === 'unit')
      ? { hint: m.work_code_of({ what: type.to === 'officer' ? m.work_an_officer() : m.work_a_unit() }) }
      : {};
  return { ...common, kind: 'line', ...hint };
}

/** The fields of a kind, or those named, in their order. */
export const evidenceFields = (
  kind: string,
  names: readonly string[] | null,
  values: Values,
): StepField[] => {
  const all = fieldsOf(kind);
  const wanted = names ? names.flatMap((name) => all.find((field) => field.name === name) ?? []) : all;
  return wanted.map((field) => evidenceField(field, values));
};

/** What was typed, as the evidence holds it: empty is unknown, and a whole number is a number. */
export function typedValues(kind: string, typed: Readonly<Record<string, unknown>>): Record<string, Value> {
  return Object.fromEntries(
    fieldsOf(kind).flatMap(({ name, type }): [string, Value][] => {
      if (!Object.hasOwn(typed, name)) return [];
      const value = typed[name];
      if (typeof value === 'boolean') return [[name, value]];
      const words = typeof value === 'string' ? value.trim() : '';
      if (words === '') return [[name, null]];
      if (type.type === 'truth') return [[name, words === 'true']];
      return [[name, type.type === 'whole' && /^\d{1,9}$/.test(words) ? Number(words) : words]];
    }),
  );
}
