import { evidenceKind, type EvidenceKindId } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { tableOf } from '../work/work.ts';
import type { ImportRun } from './import-run.ts';

const recordsOfPage = 5000;

/** A person takes an applied import of evidence back; a job does it. */
export async function askWithdrawal(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  reason: string,
): Promise<void> {
  const jobId = await enqueue(trx, {
    province,
    name: 'withdraw-import',
    subject: runId,
    data: { run: runId },
  });
  await sql`select import.ask_withdrawal(${runId}, ${jobId}, ${reason})`.execute(trx);
}

/**
 * Gives every record of an import a version with what it said before, or withdraws it when the import brought it. Records changed
 * since stay. All in the given transaction; nothing is deleted.
 */
export async function withdrawEvidence(
  trx: ProvinceTransaction,
  province: string,
  { runId, target }: Pick<ImportRun, 'runId' | 'target'>,
  report: (done: number) => Promise<void>,
): Promise<void> {
  const table = tableOf(evidenceKind(target as EvidenceKindId).id);
  const sum = { taken: 0, kept: 0 };
  for (let after: string | null = ''; after !== null;) {
    const page: { rows: { last: string | null; taken: number; kept: number }[] } = await sql<{
      last: string | null;
      taken: number;
      kept: number;
    }>`
      select last_id as last, taken, kept
      from import.withdraw_page(${province}, ${runId}, ${table}, ${after}, ${recordsOfPage})`.execute(trx);
    const { last, taken, kept } = page.rows[0]!;
    after = last;
    sum.taken += taken;
    sum.kept += kept;
    await report(sum.taken + sum.kept);
  }
  await trx
    .updateTable('import.run')
    .set({
      state: 'withdrawn',
      taken_back: sum.taken,
      left_standing: sum.kept,
      finished_at: sql`clock_timestamp()`,
    })
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .where('state', '=', 'withdrawing')
    .execute();
  if (sum.taken > 0) await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}
