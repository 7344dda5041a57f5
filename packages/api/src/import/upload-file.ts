import { createHash } from 'node:crypto';
import { createRun, type ImportChoices, storeUpload } from '@kycuong/db/import';
import { importRefusal, importTargets, mayImport, suggestTarget } from '@kycuong/rules/import';
import { sourceOf } from '@kycuong/spreadsheet/byte-source';
import { openTableFile, type TableFile } from '@kycuong/spreadsheet/open-table-file';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun } from './find-run.ts';
import { firstRows, openUpload } from './open-upload.ts';
import { suggestChoices } from './suggest-choices.ts';

export interface SentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file that can be read as a table, and guesses what it holds. A file that cannot be read is not kept. */
export const uploadFile = async (
  acting: Acting,
  { fileName, bytes }: SentFile,
): Promise<{ runId: string }> => {
  const opened = await openTableFile(sourceOf(bytes));
  if (!opened.ok) return refuse(importRefusal('FILE_NOT_READABLE'), opened.fault);
  const { file } = opened;
  const choices = await firstChoices(acting, file, firstSheet(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { province, personId: person } = acting;
  return acting.transaction(async (trx) => {
    const kept = { fileName: fileName.slice(0, 200), sha256, person };
    const uploadId = await storeUpload(trx, province, { ...kept, kind: file.kind, bytes });
    return { runId: await createRun(trx, province, { ...choices, ...kept, uploadId }) };
  });
};

/** Another sheet of a file that is here already: the next that is not hidden. */
export const anotherSheet = async (
  acting: Acting,
  { runId }: { runId: string },
): Promise<{ runId: string }> => {
  const run = await acting.transaction((trx) => findRun(trx, acting, runId));
  const file = await openUpload(acting, { ...run, encoding: null, delimiter: null });
  if (!file || run.uploadId === null) return refuse(importRefusal('NO_SUCH_IMPORT'));
  const next = (run.sheet + 1) % file.sheets.length;
  const choices = await firstChoices(acting, file, next);
  const { uploadId, fileName, sha256 } = run;
  return acting.transaction(async (trx) => ({
    runId: await createRun(trx, acting.province, {
      ...choices,
      uploadId,
      fileName,
      sha256,
      person: acting.personId,
    }),
  }));
};

const firstSheet = ({ sheets }: TableFile): number =>
  Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );

async function firstChoices(acting: Acting, file: TableFile, sheet: number): Promise<ImportChoices> {
  const rows = await firstRows(file, sheet, 60);
  const mine = importTargets.filter((target) => mayImport(acting.roles, target));
  const target = suggestTarget(mine, rows) ?? mine[0]!;
  return suggestChoices(acting, { target, sheet, form: file.form, rows, source: target.id });
}
