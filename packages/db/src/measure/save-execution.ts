import type { Execution } from '@kycuong/rules/measure';
import { sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Records that a measure was carried out; the database looks again at who, when and whether the decision stands. */
export async function executeMeasure(
  trx: ProvinceTransaction,
  { year, no }: CaseKey,
  { decision, measure, executedOn, evidence, endsOn, endBasis }: Execution,
): Promise<void> {
  await sql`select outcome.execute_measure(${year}::smallint, ${no}, ${decision}, ${measure}, ${executedOn}, ${evidence}, ${endsOn},
    ${endBasis})`.execute(trx);
}

/** Ends a measure by a decision of its own. */
export async function liftMeasure(
  trx: ProvinceTransaction,
  { year, no }: CaseKey,
  { decision, measure, lifted }: Execution,
): Promise<void> {
  if (lifted === null) throw new Error('nothing lifts this measure');
  await sql`select outcome.lift_measure(${year}::smallint, ${no}, ${decision}, ${measure}, ${lifted.reason}, ${lifted.basis},
    ${lifted.number})`.execute(trx);
}
