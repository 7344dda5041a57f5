import { saveChoices } from '@kycuong/db/import';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { importRefusal } from '@kycuong/rules/import';
import { delimiters } from '@kycuong/spreadsheet/csv/delimiter';
import { encodings } from '@kycuong/spreadsheet/csv/encoding';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun, targetFor } from './find-run.ts';
import { firstRows, openUpload } from './open-upload.ts';
import { suggestChoices } from './suggest-choices.ts';

export const choicesInput = z.object({
  runId: z.uuid(),
  sheet: z.int().min(0).max(999),
  headerRow: z.int().min(1).max(1_048_576),
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  oldFonts: z.boolean(),
  target: z.string().max(40),
  /** Null asks for a new suggestion. */
  mapping: z.record(z.string().max(60), z.int().min(0).max(500)).nullable(),
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  defaultFrom: civilDaySchema.nullable(),
  document: z.string().trim().max(200),
});
export type Choices = z.infer<typeof choicesInput>;

/** Keeps what a person chose. Another sheet, header row or kind of row means other columns, so these are suggested anew. */
export const chooseImport = async (acting: Acting, choices: Choices): Promise<void> => {
  const { province, transaction } = acting;
  const run = await transaction((trx) => findRun(trx, acting, choices.runId));
  if (['reading', 'applying', 'applied'].includes(run.state))
    return refuse(importRefusal('IMPORT_NOT_AT_THIS_STEP'));
  const target = targetFor(acting, choices.target);
  const { sheet, encoding, delimiter, oldFonts, source, defaultFrom, document } = choices;
  const file = await openUpload(acting, { ...run, encoding, delimiter, oldFonts });
  if (!file) return refuse(importRefusal('NO_SUCH_IMPORT'));
  const moved = sheet !== run.sheet || target.id !== run.target;
  const rows = await firstRows(file, sheet, 200);
  const suggested = await suggestChoices(acting, {
    target,
    sheet,
    form: file.form,
    rows,
    source,
    headerRow: moved ? undefined : choices.headerRow,
  });
  const elsewhere =
    moved ||
    source !== run.source ||
    choices.headerRow !== run.headerRow ||
    encoding !== run.encoding ||
    delimiter !== run.delimiter;
  const mapping = choices.mapping === null || elsewhere ? suggested.mapping : choices.mapping;
  await transaction((trx) =>
    saveChoices(trx, province, run.runId, { ...suggested, mapping, oldFonts, defaultFrom, document }),
  );
};
