import {
  clearStaged,
  countStaged,
  type finishRun,
  type ImportRun,
  readOrganisation,
  readUpload,
  rejectRows,
  type RejectedRow,
  type RowToStage,
  stageRows,
} from '@kycuong/db/import';
import { asJob, type Job } from '@kycuong/db/jobs';
import {
  type ImportFacts,
  type ImportTarget,
  importTarget,
  knownSince,
  type Reading,
  readRow,
  unitFacts,
} from '@kycuong/rules/import';
import type { OrganisationState } from '@kycuong/rules/organisation';
import type { Delimiter } from '@kycuong/spreadsheet/csv/delimiter';
import type { Encoding } from '@kycuong/spreadsheet/csv/encoding';
import type { TableFile } from '@kycuong/spreadsheet/open-table-file';
import { openTableFile } from '@kycuong/spreadsheet/open-table-file';
import { SheetFaultError } from '@kycuong/spreadsheet/sheet-fault';
import type { SheetRow } from '@kycuong/spreadsheet/sheet-row';
import { checkOrganisation } from './check-organisation.ts';
import { fileGone } from './import-faults.ts';
import { twinFault } from './twin-fault.ts';

type Ending = Parameters<typeof finishRun>[3];

/** So many rows go to the database together; between them a job can be stopped. */
const atOnce = 2000;

/** Reads every row of the chosen sheet, puts aside what is good and what is not, and counts both. Memory stays flat. */
export async function readFile(job: Job<object>, run: ImportRun): Promise<Ending> {
  const { db, province, stop, report } = job;
  const within = <Answer>(work: Parameters<typeof asJob<Answer>>[2]) => asJob(db, province, work);
  const target = importTarget(run.target)!;
  const file = await openUpload(within, province, run);
  await within((trx) => clearStaged(trx, province, run.runId));
  const stored = await within((trx) =>
    readOrganisation(trx, province, target.group === 'organisation' ? undefined : ['unit']),
  );
  const reading: Reading = {
    target,
    mapping: run.mapping,
    headings: run.headings,
    facts: await factsOf(file, run, target, stored),
    version: { source: `import:${run.source}`, recordedAt: run.recordedAt.toISOString() },
  };

  let [rows, repeated] = [0, 0];
  const ofSource = new Map<string, number>();
  const good: RowToStage[] = [];
  let bad: RejectedRow[] = [];
  const flush = async (): Promise<void> => {
    await within(async (trx) => {
      const staged = await stageRows(trx, province, run, good);
      for (const [kind, count] of staged.ofSource) ofSource.set(kind, (ofSource.get(kind) ?? 0) + count);
      repeated += staged.repeated;
      const cells = new Map(good.map((row) => [row.row, row.cells]));
      const twins = staged.twins.map((twin) => ({
        row: twin.row,
        cells: cells.get(twin.row)!,
        faults: [twinFault(twin)],
      }));
      await rejectRows(trx, province, run.runId, [...bad, ...joinRows(twins)]);
    });
    good.length = 0;
    bad = [];
    stop.throwIfAborted();
    await report(rows, 0);
  };
  for await (const { row, cells } of rowsBelow(file, run)) {
    rows++;
    const read = readRow(reading, { row, cells });
    if (read.ok) good.push({ row, cells, records: read.records });
    else bad.push({ row, cells, faults: read.faults });
    if (good.length + bad.length >= atOnce) await flush();
  }
  await flush();

  if (target.group === 'organisation') {
    const blocked = await within((trx) => checkOrganisation(trx, province, run, stored, file));
    if (blocked) return { state: 'failed', fault: blocked };
  }
  const counts = await within((trx) => countStaged(trx, province, run, ofSource));
  return { state: 'checked', counts: { rows, repeated, ...counts } };
}

const joinRows = (rows: readonly RejectedRow[]): RejectedRow[] =>
  [...Map.groupBy(rows, ({ row }) => row).values()].map((own) => ({
    ...own[0]!,
    faults: own.flatMap(({ faults }) => faults),
  }));

async function openUpload(
  within: Parameters<typeof readUpload>[0],
  province: string,
  run: ImportRun,
): Promise<TableFile> {
  const source = run.uploadId === null ? undefined : await readUpload(within, province, run.uploadId);
  if (!source) throw new SheetFaultError(fileGone);
  const opened = await openTableFile(source, {
    encoding: (run.encoding ?? undefined) as Encoding | undefined,
    delimiter: (run.delimiter ?? undefined) as Delimiter | undefined,
    oldFonts: run.oldFonts,
  });
  if (!opened.ok) throw new SheetFaultError(opened.fault);
  return opened.file;
}

async function* rowsBelow(file: TableFile, { sheet, headerRow }: ImportRun): AsyncGenerator<SheetRow> {
  for await (const row of file.rows(sheet)) if (row.row > headerRow) yield row;
}

/** A file of units may name units that it brings itself, above or below. */
async function factsOf(
  file: TableFile,
  run: ImportRun,
  { id }: ImportTarget,
  stored: OrganisationState,
): Promise<ImportFacts> {
  const stages = stored.units.map(({ unit, name }) => ({ unit, name }));
  if (id === 'unit')
    for await (const { cells } of rowsBelow(file, run)) {
      const cell = (field: string): string => (cells[run.mapping[field] ?? -1] ?? '').trim();
      if (cell('unit') !== '') stages.push({ unit: cell('unit'), name: cell('name') });
    }
  return { ...unitFacts(stages), defaultFrom: run.defaultFrom, knownFrom: knownSince(stored) };
}
