import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { ImportChoices, ImportState } from './import-run.ts';

const columnsOf = (choices: ImportChoices) => ({
  sheet: choices.sheet,
  header_row: choices.headerRow,
  encoding: choices.encoding,
  delimiter: choices.delimiter,
  old_fonts: choices.oldFonts,
  target: choices.target,
  mapping: JSON.stringify(choices.mapping),
  headings: JSON.stringify(choices.headings),
  source: choices.source,
  default_from: choices.defaultFrom,
  document: choices.document,
});

export interface NewRun extends ImportChoices {
  readonly uploadId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly person: string;
}

export async function createRun(trx: ProvinceTransaction, province: string, run: NewRun): Promise<string> {
  const { run_id } = await trx
    .insertInto('import.run')
    .values({
      province_id: province,
      upload_id: run.uploadId,
      file_name: run.fileName,
      sha256: run.sha256,
      made_by: run.person,
      ...columnsOf(run),
    })
    .returning('run_id')
    .executeTakeFirstOrThrow();
  return run_id;
}

export async function saveChoices(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  choices: ImportChoices,
): Promise<void> {
  await trx
    .updateTable('import.run')
    .set(columnsOf(choices))
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .execute();
}

export interface Step {
  readonly runId: string;
  readonly from: ImportState;
  readonly to: 'reading' | 'applying';
  readonly group: 'organisation' | 'work';
  readonly jobId: string;
}

/** A step that a person takes; refused when the import is elsewhere by now, or the person's role is not the one. */
export async function takeStep(
  trx: ProvinceTransaction,
  { runId, from, to, group, jobId }: Step,
): Promise<void> {
  await sql`select import.take_step(${runId}, ${from}, ${to}, ${group}, ${jobId})`.execute(trx);
}
