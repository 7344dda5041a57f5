import { nationalCalendar } from '@kycuong/db/calendar';
import { caseKeyOf, caseToday, participantOf } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { detectionOf, headOnDay } from '@kycuong/db/head-liability';
import { type Case, caseRefusal } from '@kycuong/rules/case';
import type { LedgerFacts } from '@kycuong/rules/head-liability';
import { mechanismsToday, settingOn } from '../core/mechanism-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

export const ledgerMechanism = 'head-responsibility';

/** What `rules` asks about a step of an entry, read in the transaction that will save it. */
export const ledgerFacts = async (
  trx: ProvinceTransaction,
  { personId }: Pick<Acting, 'personId'>,
  kase: Case,
  allegationNo: number,
): Promise<LedgerFacts> => {
  const today = await caseToday(trx);
  const allegation =
    kase.allegations.find(({ no }) => no === allegationNo) ?? refuse(caseRefusal('NO_SUCH_PART'));
  const mechanisms = await mechanismsToday(trx, ledgerMechanism, today);
  const mechanism = mechanisms.find(({ directive }) => directive.slug === allegation.directive);
  const setting = (id: string) => (mechanism && settingOn(mechanism.version, id, today)?.value) ?? null;
  const onDay = await headOnDay(trx, kase, allegation.actOn);
  const key = { ...caseKeyOf(kase.id), allegation: allegationNo };
  return {
    today,
    actor: await participantOf(trx, personId, onDay.unit),
    workingDays: (await nationalCalendar()).workingDays,
    case: kase,
    onDay,
    detection: onDay.head
      ? await detectionOf(trx, key, onDay.head)
      : { headReportedOn: null, othersFoundOn: null },
    mechanismWorks: mechanism?.works ?? false,
    explanationWorkingDays: setting('procedure.explanation-working-days'),
    appealWorkingDays: setting('head-liability.appeal-working-days'),
  };
};
