import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** What names the rows of a province that `fillAccess` filled. */
export interface AccessIdentifiers {
  readonly person: string;
  readonly membership: number;
  readonly proposal: number;
  readonly invitation: number;
  readonly token: number;
  readonly webhook: number;
  readonly auditEntry: number;
  readonly erasure: number;
}

export async function accessIdentifiers(superuser: Connection, province: string): Promise<AccessIdentifiers> {
  const { rows } = await sql<AccessIdentifiers>`
    select m.person_id as person, m.membership_no as membership, r.proposal_no as proposal, i.invitation_no as invitation,
      t.token_no as token, h.webhook_no as webhook,
      a.entry_no as "auditEntry", a.erasure_no as erasure
    from access.role_proposal r join access.membership m using (province_id, person_id)
    join access.invitation i using (province_id) join access.api_token t using (province_id)
    join notification.webhook h using (province_id) join audit.erasure a using (province_id)
    where province_id = ${province} limit 1`.execute(superuser);
  return rows[0]!;
}
