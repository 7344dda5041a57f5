import { type ByteSource, headOf, wholeOf } from './byte-source.ts';
import { csvRows } from './csv/csv-rows.ts';
import { type Delimiter, delimiterOf } from './csv/delimiter.ts';
import { type Encoding, encodingOf } from './csv/encoding.ts';
import { kindOf } from './file-kind.ts';
import { readFonts } from './legacy/read-fonts.ts';
import { type Limits, usualLimits } from './limits.ts';
import { type SheetFault, SheetFaultError } from './sheet-fault.ts';
import type { SheetRow } from './sheet-row.ts';
import { tooManyBytes } from './size-faults.ts';
import { fillMerged } from './xlsx/fill-merged.ts';
import { readMerges } from './xlsx/merges.ts';
import { readSharedStrings } from './xlsx/shared-strings.ts';
import { sheetRows } from './xlsx/sheet-rows.ts';
import { readDateStyles } from './xlsx/styles.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { openZip } from './xlsx/zip.ts';

export interface TableFile {
  readonly kind: 'csv' | 'xlsx';
  /** A CSV file has one, without a name. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** How a CSV file was read; null for XLSX. */
  readonly form: { readonly encoding: Encoding; readonly delimiter: Delimiter } | null;
  /** From the first row on; may be asked again. Throws a `SheetFaultError` at what cannot be read. */
  readonly rows: (sheet?: number) => AsyncGenerator<SheetRow>;
}

export interface OpenOptions {
  readonly limits?: Limits;
  /** What a person chose instead of what was found. */
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** False leaves text for old fonts (TCVN3, VNI) as it stands. */
  readonly oldFonts?: boolean;
}

export type Opened =
  { readonly ok: true; readonly file: TableFile } | { readonly ok: false; readonly fault: SheetFault };

const headBytes = 512 * 1024;

/** Knows a file by its content, whatever its name, and opens it; or says in words why not. */
export async function openTableFile(source: ByteSource, options: OpenOptions = {}): Promise<Opened> {
  const { limits = usualLimits, oldFonts = true } = options;
  const withFonts = oldFonts ? readFonts : (rows: AsyncGenerator<SheetRow>) => rows;
  if (source.size > limits.bytes) return { ok: false, fault: tooManyBytes(source.size, limits) };
  const head = await headOf(source, headBytes);
  const kind = kindOf(head);
  if (typeof kind !== 'string') return { ok: false, fault: kind };
  try {
    return kind === 'xlsx'
      ? { ok: true, file: await openXlsx(source, limits, withFonts) }
      : openCsv(source, head, { ...options, limits }, withFonts);
  } catch (error) {
    if (error instanceof SheetFaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}

type WithFonts = (rows: AsyncGenerator<SheetRow>) => AsyncGenerator<SheetRow>;

function openCsv(
  source: ByteSource,
  head: Buffer,
  options: OpenOptions & { readonly limits: Limits },
  withFonts: WithFonts,
): Opened {
  const encoding = options.encoding ?? encodingOf(head);
  if (typeof encoding !== 'string') return { ok: false, fault: encoding };
  const delimiter = options.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(head));
  const form = { encoding, delimiter };
  return {
    ok: true,
    file: {
      kind: 'csv',
      sheets: [{ name: '', hidden: false }],
      form,
      rows: () => withFonts(csvRows(source, form, options.limits)),
    },
  };
}

async function openXlsx(source: ByteSource, limits: Limits, withFonts: WithFonts): Promise<TableFile> {
  const parts = await openZip(await wholeOf(source), limits);
  const book = await readWorkbook(parts);
  const dateStyles = readDateStyles(book.styles && (await parts.text(book.styles)));
  let strings: Promise<string[]> | undefined;
  const rowsOf = async function* (at: number): AsyncGenerator<SheetRow> {
    const sheet = book.sheets[at];
    if (sheet === undefined) return;
    strings ??= readSharedStrings(parts, book.sharedStrings);
    const context = { strings: await strings, dateStyles, from1904: book.from1904, limits };
    try {
      const merges = await readMerges(await parts.open(sheet.part));
      yield* fillMerged(sheetRows(await parts.open(sheet.part), context), merges);
    } catch (error) {
      throw error instanceof SheetFaultError
        ? new SheetFaultError({ ...error.fault, sheet: sheet.name })
        : error;
    }
  };
  return {
    kind: 'xlsx',
    sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    form: null,
    rows: (at = 0) => withFonts(rowsOf(at)),
  };
}
