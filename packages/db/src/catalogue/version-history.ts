import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface VersionEvent {
  readonly version: number;
  readonly kind: 'edited' | 'submitted' | 'sent-back' | 'approved' | 'withdrawn';
  readonly at: Date;
  /** Null for what the toolkit itself loaded. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly contentHash: string;
  readonly reason: string | null;
  /** The day an approval takes effect. */
  readonly effectiveFrom: string | null;
}

/** What happened to the versions of a directive, newest first. */
export async function versionHistory(
  trx: ProvinceTransaction,
  directiveSlug: string,
  { version, limit = 200 }: { readonly version?: number; readonly limit?: number } = {},
): Promise<VersionEvent[]> {
  const { rows } = await sql<VersionEvent>`
    select e.version, e.kind, e.at, e.person_id as "personId", p.display_name as "personName", e.content_hash as "contentHash",
      e.reason, a.effective_from as "effectiveFrom"
    from (
      select version, 'edited' as kind, at, edit_no as place, person_id, after_hash as content_hash, null as reason
      from app.catalogue_edit where directive_slug = ${directiveSlug}
      union all
      select version, kind, at, event_no, person_id, content_hash, reason
      from app.catalogue_review_event where directive_slug = ${directiveSlug}
    ) e
    left join access.person p on p.person_id = e.person_id
    left join app.approval a on e.kind = 'approved' and a.directive_slug = ${directiveSlug} and a.version = e.version
    where ${version ?? null}::int is null or e.version = ${version ?? null}
    order by e.at desc, e.place desc limit ${limit}`.execute(trx);
  return rows;
}
