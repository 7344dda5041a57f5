import { listEditors, listVersions, type Version } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import type { Actor } from '@kycuong/rules/catalogue/draft';
import type { Decision } from '@kycuong/rules/refusal';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse, type RefusalCode } from '../core/refusal-error.ts';

export const actorOf = ({ personId, roles }: Acting): Actor => ({ personId, roles });

export interface DecisionFacts {
  readonly today: CivilDay;
  readonly editors: readonly string[];
  readonly versions: readonly Version[];
}

/** What `rules` asks about a directive's versions, read in the transaction that will save the outcome. */
export const decisionFacts = async (
  trx: ProvinceTransaction,
  slug: string,
  { now }: Acting,
): Promise<DecisionFacts> => ({
  today: civilDayOf(now()),
  editors: await listEditors(trx, slug),
  versions: await listVersions(trx, { directiveSlug: slug }),
});

/** The decision's next state, or its refusal thrown, with what the screen shows beside it. */
export const decided = <Next>(decision: Decision<Next, RefusalCode>, details: unknown = null): Next =>
  decision.ok ? decision.next : refuse(decision.refusal, details);
