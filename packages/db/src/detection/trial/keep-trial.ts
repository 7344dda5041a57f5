import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { TrialOutcome } from './trial-row.ts';

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Keeps what a trial found, once; a second attempt of the same job changes nothing. */
export async function keepTrial(
  trx: ProvinceTransaction,
  { province, trialNo }: { readonly province: string; readonly trialNo: number },
  { report, proof, problems, unitNames }: TrialOutcome,
): Promise<void> {
  await sql`
    select detection.keep_trial(${province}, ${trialNo}, ${json(report)}::jsonb, ${json(proof)}::jsonb,
      ${json(problems)}::jsonb, ${JSON.stringify(unitNames)}::jsonb)`.execute(trx);
}
