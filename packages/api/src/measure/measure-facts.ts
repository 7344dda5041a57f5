import { caseToday, participantOf } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { listExecutions } from '@kycuong/db/measure';
import { type DecidedMeasure, measureRefusal, measuresOfCase } from '@kycuong/rules/measure';
import { findOrRefuse } from '../case/case.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { MeasureInput } from './measure-inputs.ts';

/** A measure of the present round with what `rules` asks about it, read in the transaction that will save the step. */
export const measureFacts = async (
  trx: ProvinceTransaction,
  { personId }: Acting,
  { year, no, decision, measure }: MeasureInput,
) => {
  const kase = await findOrRefuse(trx, { year, no });
  const measures = measuresOfCase(kase, await listExecutions(trx, { year, no }));
  const found: DecidedMeasure =
    measures.find((one) => one.decision === decision && one.measure === measure) ??
    refuse(measureRefusal('NO_SUCH_MEASURE'));
  const actor = await participantOf(trx, personId, kase.owner);
  return { measure: found, facts: { today: await caseToday(trx), case: kase, actor } };
};
