import { letterFacts, type LetterFacts } from '@kycuong/db/apology-letter';
import { peopleNames } from '@kycuong/db/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  type ApologyCommandName,
  apologyCommandNames,
  apologyRefusal,
  hindranceToApologyStep,
} from '@kycuong/rules/apology-letter';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';
import { apologyFacts } from './apology-facts.ts';
import type { LetterInput } from './apology-inputs.ts';

export interface LetterView extends LetterFacts {
  readonly today: CivilDay;
  /** What this person may try now. */
  readonly allowed: readonly ApologyCommandName[];
  readonly names: Readonly<Record<string, string>>;
}

export const readLetter = (acting: Acting, key: LetterInput): Promise<LetterView> =>
  acting.transaction(async (trx) => {
    const letter = (await letterFacts(trx, key)) ?? refuse(apologyRefusal('NO_SUCH_LETTER'));
    const { duty } = letter;
    const { today, actor, head } = await apologyFacts(trx, acting, duty.unit, duty.matter);
    return {
      ...letter,
      today,
      allowed: apologyCommandNames.filter((name) => hindranceToApologyStep(duty, name, actor, head) === null),
      names: {
        ...(await namesOf(trx, acting.province, { units: [duty.unit], officers: [duty.head] })),
        ...(await peopleNames(trx, [
          duty.lateness.confirmedBy,
          ...(duty.exception ? [duty.exception.by] : []),
        ])),
      },
    };
  });
