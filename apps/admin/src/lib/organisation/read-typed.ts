import type { ReadTyped, Typed } from './field-definition.ts';

/** Reads what was typed, for a form's command. */
export const readTyped = (typed: Typed, groups: number): ReadTyped => {
  const text = (name: string): string => {
    const value = typed[name] ?? '';
    return (typeof value === 'string' ? value : (value[0] ?? '')).trim();
  };
  return {
    groups,
    text,
    maybe: (name) => text(name) || null,
    day: (name) => {
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text(name)) ?? [];
      return year && month && day
        ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        : text(name) || null;
    },
    list: (name) => {
      const value = typed[name] ?? [];
      return typeof value === 'string' ? value.split(/[\s,;]+/).filter((part) => part !== '') : [...value];
    },
    checked: (name) => text(name) !== '',
  };
};
