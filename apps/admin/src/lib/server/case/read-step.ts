import type { StepField, StepForm, Typed } from '#lib/case/step-form.ts';
import { dayOrNull, numberOrNull, words } from '#lib/server/read-form.ts';

const all = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === 'string');

const readers: Record<StepField['kind'], (form: FormData, name: string) => unknown> = {
  words,
  line: words,
  choice: words,
  day: dayOrNull,
  number: numberOrNull,
  check: (form, name) => form.get(name) !== null,
  checks: all,
  numbers: (form, name) => all(form, name).map(Number),
  list: (form, name) =>
    words(form, name)
      .split(/[\s,;]+/)
      .filter(Boolean),
  fixed: () => undefined,
};

const isBlank = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** The command that was typed: the API says what is wrong with it, field by field. */
export function readStep(form: FormData, { command, fields }: StepForm): object {
  const read = fields.map((field) => {
    const typed = readers[field.kind](form, `${command}.${field.name}`);
    const blank = field.optional === true && isBlank(typed);
    return { field, typed, value: field.kind === 'fixed' ? fixedValue(field) : blank ? null : typed };
  });
  const used = new Set(read.filter(({ typed }) => !isBlank(typed)).map(({ field }) => field.leaveOut));
  const kept = read.filter(({ field }) => field.leaveOut === undefined || used.has(field.leaveOut));
  const root: Record<string, unknown> = { do: command };
  for (const { field, value } of kept) put(root, field.name.split('.'), value);
  return withoutHoles(root) as object;
}

/** A group that was left out in the middle closes up. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)]));
}

const fixedValue = ({ value = '' }: StepField): unknown => JSON.parse(value) as unknown;

/** Puts a value at its path; numbers on the path make lists. */
function put(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  into[key] ??= /^\d+$/.test(rest[0]!) ? [] : {};
  put(into[key] as Record<string, unknown>, rest, value);
}

/** Everything that was typed, to show it again. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = all(form, name);
      return [name, values.length === 1 ? values[0]! : values];
    }),
  );
