import { headedOn } from '@kycuong/db/case';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type BehaviourFact, namesCollectives, type Subject } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { identityOf, versionOn } from './case-version.ts';

interface Act {
  readonly directive: string;
  readonly behaviour: string;
  readonly actOn: CivilDay;
}

/** What the catalogue in force on the day of each act says of its behaviour, and whether the subject headed a unit then. */
export const behaviourFacts = async (
  trx: ProvinceTransaction,
  subject: Subject,
  acts: readonly Act[],
): Promise<BehaviourFact[]> => {
  const facts: BehaviourFact[] = [];
  for (const { directive, behaviour: code, actOn } of acts) {
    const version = await versionOn(trx, directive, actOn);
    const behaviour = version?.catalogue.behaviours.find((one) => one.code === code);
    const known = version !== null && behaviour !== undefined;
    facts.push({
      version: known ? identityOf(version) : null,
      // Nothing is approved for a day before its approval.
      approvedOn: known ? version.effectiveFrom : null,
      headsOnly: behaviour?.addressee.stated === 'head',
      clauses: behaviour?.clauses.map(({ letter }) => letter) ?? [],
      namesCollectives: known && namesCollectives(version.catalogue.provisions),
      subjectHeaded: subject.kind === 'officer' && (await headedOn(trx, subject.officer, actOn)),
    });
  }
  return facts;
};
