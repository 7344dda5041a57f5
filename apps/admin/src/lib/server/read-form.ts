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

export const dayOrNull = (form: FormData, name: string): string | null => words(form, name).trim() || null;

/** How many numbered groups such as `values.0.…` the form has. */
export const groupCount = (form: FormData, prefix: string): number =>
  new Set([...form.keys()].flatMap((name) => (name.startsWith(`${prefix}.`) ? [name.split('.')[1]] : []))).size;
