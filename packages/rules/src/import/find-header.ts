import { searchKey } from '../text/text.ts';
import type { ImportField, ImportTarget } from './import-target.ts';

/** From the name of a field to the column that fills it, counted from 0. */
export type Mapping = Readonly<Record<string, number>>;

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

const namesOf = ({ name, label, aliases }: ImportField): string[] =>
  [name, label.vi, label.en, ...aliases].map(searchKey);

/** 3 for the very name, 2 for another name of it, 1 when a name begins the heading, 0 for nothing. */
function likeness(heading: string, field: ImportField): number {
  const key = searchKey(heading);
  if (key === '') return 0;
  const names = namesOf(field);
  const at = names.indexOf(key);
  if (at !== -1) return at < 3 ? 3 : 2;
  return names.some((name) => name.length > 4 && key.startsWith(`${name} `)) ? 1 : 0;
}

/** Which column probably fills which field, by what the headings are called, diacritics aside. No column fills two. */
export function suggestMapping({ fields }: ImportTarget, headings: readonly string[]): Mapping {
  const pairs = fields
    .flatMap((field, order) =>
      headings.map((heading, column) => ({ field, order, column, likeness: likeness(heading, field) })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.order - b.order || a.column - b.column);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field.name] !== undefined || taken.has(column)) continue;
    mapping[field.name] = column;
    taken.add(column);
  }
  return mapping;
}

const lookedAt = 30;

/** The row with the names of the columns: titles of the office and of the table usually stand above it. */
export function findHeader(target: ImportTarget, rows: readonly Row[]): number | null {
  let best: { row: number; score: number } | null = null;
  for (const { row, cells } of rows.slice(0, lookedAt)) {
    const score = Object.keys(suggestMapping(target, cells)).length;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  if (best && best.score >= 2) return best.row;
  return (
    rows.slice(0, lookedAt).find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2)
      ?.row ?? null
  );
}

/** What the file most probably holds: whose fields most of a row's headings name. */
export function suggestTarget(
  targets: readonly ImportTarget[],
  rows: readonly Row[],
): ImportTarget | undefined {
  let best: { target: ImportTarget; score: number } | undefined;
  for (const target of targets)
    for (const { cells } of rows.slice(0, lookedAt)) {
      const found = suggestMapping(target, cells);
      const missing = target.fields.filter(
        ({ name, required }) => required && found[name] === undefined,
      ).length;
      const score = Object.keys(found).length - 2 * missing;
      if (score > (best?.score ?? 0)) best = { target, score };
    }
  return best?.target;
}
