import { evidenceKinds } from '@kycuong/rules/work/evidence-kinds';
import type { Field } from '@kycuong/rules/work/field';
import { day } from '#lib/dates.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

type Value = string | number | boolean | null | undefined;

export const fieldsOf = (kind: string): readonly Field[] =>
  evidenceKinds.find(({ id }) => id === kind)?.fields ?? [];

/** What a field of a record holds, in words; `called` knows units and officers by name. */
export function fieldValue({ type }: Field, value: Value, called: (code: string) => string): string {
  if (value === null || value === undefined) return m.work_not_said();
  if (type.type === 'day') return day(String(value));
  if (type.type === 'truth') return value ? m.work_yes() : m.work_no();
  if (type.type === 'code') {
    const known = type.values.find(({ code }) => code === value);
    return known ? text(known.label) : String(value);
  }
  if (type.type === 'reference' && (type.to === 'officer' || type.to === 'unit'))
    return called(String(value));
  return String(value);
}
