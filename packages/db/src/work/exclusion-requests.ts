import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';

export interface ExclusionFacts {
  readonly cause: 'objective-cause' | 'outage';
  readonly officer: string | null;
  readonly unit: string | null;
  readonly matter: string | null;
  readonly from: CivilDay;
  /** The first day that it does not cover; null while it lasts. */
  readonly to: CivilDay | null;
  /** Number and day of the document. */
  readonly document: string;
  readonly account: string;
}

export interface ExclusionRequest extends ExclusionFacts {
  readonly no: number;
  readonly requestedBy: string;
  readonly requestedOn: CivilDay;
  readonly decision: 'approved' | 'refused' | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CivilDay | null;
  readonly reason: string | null;
  readonly revokedOn: CivilDay | null;
  readonly revokeReason: string | null;
  /** Whether the acting person may decide or revoke it. */
  readonly mayDecide: boolean;
}

/** Requests that the acting person may see, those that wait first, then the newest. */
export async function listExclusionRequests(
  trx: ProvinceTransaction,
  province: string,
  { matter = '', limit }: { readonly matter?: string; readonly limit: number },
): Promise<ExclusionRequest[]> {
  const { rows } = await sql<ExclusionRequest>`
    select r.request_no::int as no, r.cause, r.officer, r.unit, r.matter, r."from", r."to", r.document, r.account,
      asker.display_name as "requestedBy", r.requested_on as "requestedOn", r.decision, decider.display_name as "decidedBy",
      r.decided_on as "decidedOn", r.reason, r.revoked_on as "revokedOn", r.revoke_reason as "revokeReason",
      work.may_decide_exclusion(r.request_no) as "mayDecide"
    from work.exclusion_request r join access.person asker on asker.person_id = r.requested_by
    left join access.person decider on decider.person_id = r.decided_by
    where r.province_id = ${province} and (${matter} = '' or r.matter = ${matter})
    order by r.decision is not null, r.request_no desc limit ${limit}`.execute(trx);
  return rows;
}

export async function requestExclusion(trx: ProvinceTransaction, facts: ExclusionFacts): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select work.request_exclusion(${JSON.stringify(facts)})::int as no`.execute(trx);
  return rows[0]!.no;
}

/** Approves, refuses or revokes; what is approved is evidence from then on, and revoked it is withdrawn. */
export async function decideExclusion(
  trx: ProvinceTransaction,
  province: string,
  {
    no,
    decision,
    reason,
  }: {
    readonly no: number;
    readonly decision: 'approved' | 'refused' | 'revoked';
    readonly reason: string;
  },
): Promise<void> {
  await sql`select work.decide_exclusion(${no}, ${decision}, ${reason})`.execute(trx);
  if (decision !== 'refused')
    await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}
