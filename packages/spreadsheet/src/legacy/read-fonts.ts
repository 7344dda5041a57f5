import type { CellNote, SheetRow } from '../sheet-row.ts';
import { type LegacyFont, readCell } from './read-cell.ts';

/** Of a column, what its cells that leave no doubt were typed for: decides those that one word alone cannot tell. */
class Column {
  readonly #seen = { tcvn3: 0, vni: 0, unicode: 0 };

  count(font: LegacyFont | null): void {
    this.#seen[font ?? 'unicode']++;
  }

  get leaning(): LegacyFont | null {
    const { tcvn3, vni, unicode } = this.#seen;
    const most = Math.max(tcvn3, vni);
    if (most < enoughToLean || unicode > most) return null;
    return tcvn3 >= vni ? 'tcvn3' : 'vni';
  }
}

/** One odd cell says nothing about its column. */
const enoughToLean = 2;
const beyondAscii = /[^\x00-\x7f]/;
const ahead = 200;

/** Rows with every cell as Unicode, and a note where a cell was typed for an old font. */
export async function* readFonts(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  const columns: Column[] = [];
  const columnAt = (at: number): Column => (columns[at] ??= new Column());
  const learn = ({ cells }: SheetRow): void => {
    for (const [at, cell] of cells.entries()) {
      if (!beyondAscii.test(cell)) continue;
      const { font, certain } = readCell(cell);
      if (certain) columnAt(at).count(font);
    }
  };
  const read = (row: SheetRow): SheetRow => {
    let cells: string[] | null = null;
    const notes: CellNote[] = [];
    for (const [at, cell] of row.cells.entries()) {
      if (!beyondAscii.test(cell)) continue;
      const { text, font, certain } = readCell(cell, columnAt(at).leaning);
      if (font === null) continue;
      cells ??= [...row.cells];
      cells[at] = text;
      notes.push({ column: at, kind: font, certain });
    }
    return cells === null ? row : { ...row, cells, notes: [...row.notes, ...notes] };
  };

  let waiting: SheetRow[] | null = [];
  for await (const row of rows) {
    if (waiting === null) {
      yield read(row);
      continue;
    }
    learn(row);
    waiting.push(row);
    if (waiting.length < ahead) continue;
    yield* waiting.map(read);
    waiting = null;
  }
  if (waiting !== null) yield* waiting.map(read);
}
