import { caseToday, participantOf, peopleNames } from '@kycuong/db/case';
import { listExecutions } from '@kycuong/db/measure';
import type { Case } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  type DecidedMeasure,
  measuresOfCase,
  type MeasureStanding,
  measureStanding,
  termOf,
  type TermRule,
} from '@kycuong/rules/measure';
import type { z } from 'zod';
import { findOrRefuse } from '../case/case.ts';
import type { Acting } from '../core/procedure.ts';
import type { measuresInput } from './measure-inputs.ts';

export interface MeasuresView {
  readonly today: CivilDay;
  readonly title: string;
  readonly recommended: Case['recommended'];
  readonly measures: readonly (DecidedMeasure & {
    readonly standing: MeasureStanding;
    readonly term: TermRule;
  })[];
  /** Acts apart from any measure, each with a basis of its own. */
  readonly suspensions: Case['suspensions'];
  readonly mayExecute: boolean;
  readonly mayLift: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/** What was recommended, decided and carried out in a case, and where each measure stands today. */
export const readMeasures = (acting: Acting, key: z.infer<typeof measuresInput>): Promise<MeasuresView> =>
  acting.transaction(async (trx) => {
    const kase = await findOrRefuse(trx, key);
    const today = await caseToday(trx);
    const measures = measuresOfCase(kase, await listExecutions(trx, key));
    const { roles } = await participantOf(trx, acting.personId, kase.owner);
    const people = measures.flatMap(({ execution }) =>
      execution ? [execution.executedBy, ...(execution.lifted ? [execution.lifted.by] : [])] : [],
    );
    return {
      today,
      title: kase.title,
      recommended: kase.recommended,
      measures: measures.map((one) => ({
        ...one,
        standing: measureStanding(one, today),
        term: termOf(one.form),
      })),
      suspensions: kase.suspensions,
      mayExecute: roles.some((role) => ['head', 'verifier', 'decider'].includes(role)),
      mayLift: roles.includes('decider'),
      names: await peopleNames(trx, people),
    };
  });
