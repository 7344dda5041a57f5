import type { CivilDay } from '@kycuong/rules/civil-day';
import type { HandOff } from '@kycuong/rules/work/matter';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

const current = sql`superseded_at = 'infinity' and not withdrawn`;

export interface MatterRecord {
  readonly matter: string;
  readonly matterKind: string;
  readonly unit: string;
  readonly openedOn: CivilDay;
  readonly closedOn: CivilDay | null;
  readonly source: string;
}

export interface Transfer extends HandOff {
  readonly sender: string;
  readonly direction: string;
  readonly reason: string | null;
  readonly source: string;
}

/** Something that was done with a matter, other than sending it on. */
export interface Touch {
  readonly kind: string;
  readonly id: string;
  readonly on: CivilDay;
  readonly officer: string;
  readonly unit: string;
  readonly dueOn: CivilDay | null;
  readonly doneOn: CivilDay | null;
  readonly source: string;
}

export interface WholeMatter {
  readonly matter: MatterRecord;
  readonly transfers: readonly Transfer[];
  readonly touches: readonly Touch[];
}

/** More than this many of a kind no page shows; the engine counts them all. */
const most = 300;

/** A matter with everything of it that the person may see, as known now; null when there is none for them. */
export async function findMatter(
  trx: ProvinceTransaction,
  province: string,
  matter: string,
): Promise<WholeMatter | null> {
  const found = await sql<MatterRecord>`
    select matter, matter_kind as "matterKind", unit, opened_on as "openedOn", closed_on as "closedOn", source
    from work.matter where province_id = ${province} and matter = ${matter} and ${current}
    order by recorded_at desc limit 1`.execute(trx);
  if (!found.rows[0]) return null;
  const transfers = await sql<Transfer>`
    select id, sender, from_unit as "fromUnit", receiver, to_unit as "toUnit", direction, referred_on as "referredOn",
      accepted_on as "acceptedOn", reason, source
    from work.referral where province_id = ${province} and matter = ${matter} and ${current}
    order by referred_on, id limit ${most}`.execute(trx);
  const touches = await sql<Touch>`
    select * from (
      select 'assignment' as kind, id, assigned_on as "on", assignee as officer, unit, due_on as "dueOn", completed_on as "doneOn", source
      from work.assignment where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'consultation', c.id, c.asked_on, c.asker, c.asked_unit, c.due_on,
        (select min(r.replied_on) from work.reply r where r.province_id = ${province} and r.consultation = c.id
          and r.superseded_at = 'infinity' and not r.withdrawn), c.source
      from work.consultation c where c.province_id = ${province} and c.matter = ${matter} and c.superseded_at = 'infinity' and not c.withdrawn
      union all select 'advice', id, submitted_on, author, unit, null, null, source
      from work.advice where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'meeting', id, held_on, chair, unit, null, null, source
      from work.meeting where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'signature', id, signed_on, signer, unit, null, null, source
      from work.signature where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'reminder', id, reminded_on, reminder, unit, null, null, source
      from work.reminder where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'dossier', id, received_on, officer, unit, due_on, completed_on, source
      from work.dossier where province_id = ${province} and matter = ${matter} and ${current}
      union all select 'petition', id, received_on, officer, unit, due_on, completed_on, source
      from work.petition where province_id = ${province} and matter = ${matter} and ${current}
    ) t order by "on", kind, id limit ${most}`.execute(trx);
  return { matter: found.rows[0], transfers: transfers.rows, touches: touches.rows };
}
