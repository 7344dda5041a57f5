import { hasLetter } from '@kycuong/db/apology-letter';
import { nationalCalendar } from '@kycuong/db/calendar';
import { caseToday, participantOf } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { headOfUnitOn } from '@kycuong/db/organisation';
import type { ApologyFacts } from '@kycuong/rules/apology-letter';
import { mechanismsToday, settingOn } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';

export const letterMechanism = 'apology-letter';

/** What `rules` asks about a letter of a unit, read in the transaction that will save the step. */
export const apologyFacts = async (
  trx: ProvinceTransaction,
  { personId, province }: Pick<Acting, 'personId' | 'province'>,
  unit: string,
  matter: string,
): Promise<ApologyFacts> => {
  const today = await caseToday(trx);
  const mechanism = (await mechanismsToday(trx, letterMechanism, today)).find(({ works }) => works);
  const limit = mechanism && settingOn(mechanism.version, 'procedure.apology-letter-working-days', today);
  const { person, officer, roles } = await participantOf(trx, personId, unit);
  return {
    today,
    actor: { person, officer, roles },
    workingDays: (await nationalCalendar()).workingDays,
    head: await headOfUnitOn(trx, province, unit, today),
    directive: mechanism?.directive.slug ?? null,
    signWorkingDays: limit?.value ?? null,
    owedAlready: await hasLetter(trx, matter),
  };
};
