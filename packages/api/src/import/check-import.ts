import { rememberColumns, takeStep } from '@kycuong/db/import';
import { enqueue } from '@kycuong/db/jobs';
import { type ImportTarget, importRefusal, type Mapping } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun, targetFor } from './find-run.ts';

/** Lets a job read the whole file, and remembers its columns for the next one of this source. */
export const checkImport = (acting: Acting, { runId }: { runId: string }): Promise<void> =>
  acting.transaction(async (trx) => {
    const { province, personId: person } = acting;
    const run = await findRun(trx, acting, runId);
    const target = targetFor(acting, run.target);
    if (!isWhole(target, run.mapping, run.headings.length)) return refuse(importRefusal('COLUMNS_MISSING'));
    const headings = Object.fromEntries(
      Object.entries(run.mapping).map(([field, column]) => [field, run.headings[column] ?? '']),
    );
    await rememberColumns(trx, province, { source: run.source, target: target.id, headings, person });
    const jobId = await enqueue(trx, { province, name: 'read-import', subject: runId, data: { run: runId } });
    await takeStep(trx, { runId, from: run.state, to: 'reading', group: target.group, jobId });
  });

/** Every required field has a column that is there, and no column fills two. */
function isWhole({ fields }: ImportTarget, mapping: Mapping, width: number): boolean {
  const columns = fields.flatMap(({ name }) => (mapping[name] === undefined ? [] : [mapping[name]]));
  return (
    fields.every(({ name, required }) => !required || mapping[name] !== undefined) &&
    columns.every((column) => column < width) &&
    new Set(columns).size === columns.length
  );
}
