import { type ImportChoices, recallColumns } from '@kycuong/db/import';
import { findHeader, type ImportTarget, type Mapping, suggestMapping } from '@kycuong/rules/import';
import type { TableFile } from '@kycuong/spreadsheet/open-table-file';
import type { SheetRow } from '@kycuong/spreadsheet/sheet-row';
import type { Acting } from '../core/procedure.ts';

interface Known {
  readonly target: ImportTarget;
  readonly sheet: number;
  readonly form: TableFile['form'];
  readonly rows: readonly SheetRow[];
  readonly source: string;
  /** Chosen by the person; otherwise it is looked for. */
  readonly headerRow?: number | undefined;
}

/** The columns as they were remembered for this source, and for the rest as their headings say. */
export async function suggestChoices(
  { transaction, province }: Acting,
  { target, sheet, form, rows, source, headerRow }: Known,
): Promise<ImportChoices> {
  const header = headerRow ?? findHeader(target, rows) ?? rows[0]?.row ?? 1;
  const headings = [...(rows.find(({ row }) => row === header)?.cells ?? [])];
  const remembered = await transaction((trx) => recallColumns(trx, province, { source, target: target.id }));
  return {
    sheet,
    headerRow: header,
    encoding: form?.encoding ?? null,
    delimiter: form?.delimiter ?? null,
    oldFonts: true,
    target: target.id,
    mapping: withRemembered(suggestMapping(target, headings), remembered ?? {}, headings),
    headings,
    source,
    defaultFrom: null,
    document: '',
  };
}

function withRemembered(
  suggested: Mapping,
  remembered: Readonly<Record<string, string>>,
  headings: readonly string[],
): Mapping {
  const known = Object.entries(remembered).flatMap(([field, heading]) => {
    const column = headings.indexOf(heading);
    return column === -1 ? [] : [[field, column] as const];
  });
  const taken = new Set(known.map(([, column]) => column));
  const rest = Object.entries(suggested).filter(([, column]) => !taken.has(column));
  return Object.fromEntries([...rest, ...known]);
}
