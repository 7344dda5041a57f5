import type { SheetRow } from '../sheet-row.ts';
import type { Merge } from './merges.ts';

/** What a merged cell says holds for each of the rows that it covers: names of units often span the people in them. */
export async function* fillMerged(
  rows: AsyncIterable<SheetRow>,
  merges: readonly Merge[],
): AsyncGenerator<SheetRow> {
  const tall = merges.filter(({ top, bottom, left, right }) => bottom > top && left === right);
  if (tall.length === 0) {
    yield* rows;
    return;
  }
  const starts = Map.groupBy(tall, ({ top }) => top);
  let open: { readonly merge: Merge; readonly text: string }[] = [];
  for await (const row of rows) {
    open = open.filter(({ merge }) => merge.bottom >= row.row);
    const filled = open.filter(({ merge }) => (row.cells[merge.left] ?? '') === '');
    const cells = [...row.cells];
    for (const { merge, text } of filled) {
      while (cells.length < merge.left) cells.push('');
      cells[merge.left] = text;
    }
    for (const merge of starts.get(row.row) ?? [])
      if (row.cells[merge.left]) open.push({ merge, text: row.cells[merge.left]! });
    const notes = filled.map(({ merge }) => ({ column: merge.left, kind: 'merged' as const, certain: true }));
    yield filled.length === 0 ? row : { ...row, cells, notes: [...row.notes, ...notes] };
  }
}
