import { type LetterRow, lettersWaiting } from '@kycuong/db/apology-letter';
import { type MeasureToExecute, measuresToExecute } from '@kycuong/db/measure';
import { type MilestoneWork, milestonesWaiting } from '@kycuong/db/remedy';
import { caseToday } from '@kycuong/db/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Acting } from '../core/procedure.ts';

const most = 50;

export interface OutcomesWaiting {
  readonly today: CivilDay;
  readonly measures: readonly MeasureToExecute[];
  readonly milestones: readonly MilestoneWork[];
  readonly letters: readonly LetterRow[];
}

/** What waits after decisions: measures to carry out, milestones to do or to verify, letters to write, sign or hand over. */
export const readOutcomesWaiting = ({ transaction, personId }: Acting): Promise<OutcomesWaiting> =>
  transaction(async (trx) => ({
    today: await caseToday(trx),
    measures: await measuresToExecute(trx, most),
    milestones: await milestonesWaiting(trx, personId, most),
    letters: await lettersWaiting(trx, most),
  }));
