/** What people typed, kept exactly as typed: a number that is none stays text, so that it can be shown again. */
export const words = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : '';
};

export const bilingual = (form: FormData, name: string): { vi: string; en: string } => ({
  vi: words(form, `${name}.vi`),
  en: words(form, `${name}.en`),
});

export const numberOrNull = (form: FormData, name: string): number | string | null => {
  const typed = words(form, name).trim();
  if (typed === '') return null;
  const plain = typed.replace(/[\s.]/g, '');
  return /^-?\d+$/.test(plain) ? Number(plain) : typed;
};

/** A day as people write it, `22/11/2026`, or as programs do, `2026-11-22`. Anything else stays as typed. */
export const dayOrNull = (form: FormData, name: string): string | null => {
  const typed = words(form, name).trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed || null;
};

/** How many numbered groups such as `values.0.…` the form has. */
export const groupCount = (form: FormData, prefix: string): number =>
  new Set([...form.keys()].flatMap((name) => (name.startsWith(`${prefix}.`) ? [name.split('.')[1]] : [])))
    .size;
