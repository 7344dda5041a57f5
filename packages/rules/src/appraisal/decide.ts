import { type Box, difference, intersection, isSingle } from './box.ts';
import type { DecisionTable, TableRow } from './decision-table.schema.ts';
import { boxOfRow, boxOfValues, type InputValues } from './table-boxes.ts';

export type TableDecision<Output extends string> =
  /** Every value that the subject may have gives this output. */
  | { readonly kind: 'decided'; readonly output: Output; readonly rows: readonly string[] }
  /** Which of them depends on inputs that are not known. `none`: some of those values are in no row. */
  | {
      readonly kind: 'unknown';
      readonly possible: readonly Output[];
      readonly none: boolean;
      readonly rows: readonly string[];
      readonly missing: readonly string[];
    }
  /** No row applies. */
  | { readonly kind: 'none' }
  /** Rows of a `unique` table apply together: the table is wrong, and nothing is decided. */
  | { readonly kind: 'ambiguous'; readonly rows: readonly string[] }
  /** A `collect` table: what surely applies, and what may. */
  | { readonly kind: 'collected'; readonly outputs: readonly Output[]; readonly possible: readonly Output[] }
  | { readonly kind: 'outside'; readonly input: string };

interface Hit<Output extends string> {
  readonly row: TableRow<Output>;
  /** The part of what is known of the subject that the row holds. */
  readonly part: Box;
}

/** Looks a subject up in a table, every unknown input taken as all the values it may have. */
export function decide<Output extends string>(
  table: DecisionTable<Output>,
  values: InputValues,
): TableDecision<Output> {
  const subject = boxOfValues(values, table.inputs);
  if ('outside' in subject) return { kind: 'outside', input: subject.outside };
  const hits = inOrder(table).flatMap((row): Hit<Output>[] => {
    const box = boxOfRow(row, table.inputs);
    const part = box && intersection(subject, box);
    return part ? [{ row, part }] : [];
  });

  if (table.hits === 'collect') {
    const sure = outputsOf(hits).filter((output) => {
      const same = hits.filter(({ row }) => row.output === output);
      return remainder([subject], same).length === 0;
    });
    return { kind: 'collected', outputs: sure, possible: outputsOf(hits) };
  }
  if (table.hits === 'unique') {
    const clash = hits.filter((a) => hits.some((b) => a !== b && intersection(a.part, b.part)));
    if (clash.length > 0) return { kind: 'ambiguous', rows: clash.map(({ row }) => row.id) };
  }
  return resolve(table, subject, hits);
}

/** The rows in the order in which they are tried. */
export function inOrder<Output extends string>(table: DecisionTable<Output>): readonly TableRow<Output>[] {
  if (table.hits !== 'priority') return table.rows;
  return table.rows.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0);
}

function resolve<Output extends string>(
  table: DecisionTable<Output>,
  subject: Box,
  hits: readonly Hit<Output>[],
): TableDecision<Output> {
  let rest: readonly Box[] = [subject];
  const applied: Hit<Output>[] = [];
  for (const hit of hits) {
    if (!rest.some((box) => intersection(box, hit.part))) continue;
    applied.push(hit);
    rest = remainder(rest, [hit]);
  }
  const [first] = applied;
  if (!first) return { kind: 'none' };
  const possible = outputsOf(applied);
  const rows = applied.map(({ row }) => row.id);
  if (possible.length === 1 && rest.length === 0) return { kind: 'decided', output: first.row.output, rows };

  const asked = new Set(applied.flatMap(({ row }) => Object.keys(row.when)));
  const missing = table.inputs
    .filter(({ id }, index) => asked.has(id) && !isSingle(subject[index]!))
    .map(({ id }) => id);
  return { kind: 'unknown', possible, none: rest.length > 0, rows, missing };
}

/** What is left of boxes when the parts of hits are taken off. */
function remainder(boxes: readonly Box[], hits: readonly Hit<string>[]): readonly Box[] {
  return hits.reduce<readonly Box[]>((rest, { part }) => rest.flatMap((box) => difference(box, part)), boxes);
}

function outputsOf<Output extends string>(hits: readonly Hit<Output>[]): Output[] {
  return [...new Set(hits.map(({ row }) => row.output))];
}
