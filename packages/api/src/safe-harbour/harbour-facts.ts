import { nationalCalendar } from '@kycuong/db/calendar';
import { caseToday, unitStands } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { harbourActor } from '@kycuong/db/safe-harbour';
import type { HarbourFacts } from '@kycuong/rules/safe-harbour';
import { mechanismsToday, settingOn } from '../core/mechanism-today.ts';

/** The province's mechanism for those whom Nghị định 73/2023 does not cover. */
export const protectionMechanism = 'protection-of-those-who-dare';
const answerLimit = 'safe-harbour.answer-working-days';

/** What `rules` asks about a step of a proposal, read in the transaction that will save it. */
export const harbourFacts = async (trx: ProvinceTransaction, askedUnit: string): Promise<HarbourFacts> => {
  const today = await caseToday(trx);
  const [mechanism] = await mechanismsToday(trx, protectionMechanism, today);
  return {
    today,
    actor: await harbourActor(trx, askedUnit),
    workingDays: (await nationalCalendar()).workingDays,
    mechanismWorks: mechanism?.works ?? false,
    answerWorkingDays: (mechanism && settingOn(mechanism.version, answerLimit, today)?.value) ?? null,
    askedUnitStands: await unitStands(trx, askedUnit),
  };
};
