import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseOfResult, ResultDraftContent, ResultDraftState } from './publish-result.ts';

export interface ResultDraftLine {
  readonly draftNo: number;
  readonly number: string;
  readonly state: ResultDraftState;
  readonly headline: string;
  readonly caseYear: number;
  readonly caseNo: number;
  readonly correction: string | null;
  readonly approvals: number;
  readonly changedAt: string;
}

export interface ResultDraft extends ResultDraftLine, ResultDraftContent {
  readonly contentHash: string;
  readonly rowVersion: number;
  readonly authors: readonly string[];
  readonly approvers: readonly { readonly person: string; readonly contentHash: string }[];
  /** Whether a record of this number stands now, and whether it is held. */
  readonly standing: 'none' | 'shown' | 'held';
}

const line = sql`d.draft_no as "draftNo", d.number, d.state, d.content::jsonb ->> 'headline' as headline, r.case_year as "caseYear",
  r.case_no as "caseNo", d.correction, d.changed_at as "changedAt",
  (select count(*)::int from publishing.approval a where a.province_id = d.province_id and a.draft_no = d.draft_no
    and a.content_hash = d.content_hash) as approvals`;
const joined = sql`publishing.draft d join publishing.record r using (province_id, number)`;

/** Drafts of the acting province, the ones that wait first, then by their last change. */
export async function listResultDrafts(trx: ProvinceTransaction): Promise<ResultDraftLine[]> {
  const { rows } = await sql<ResultDraftLine>`select ${line} from ${joined}
    order by array_position('{in-review,editing,published,abandoned}', d.state), d.changed_at desc, d.draft_no limit 500`.execute(
    trx,
  );
  return rows;
}

/** The newest content of a case's record that was published, as it was approved; undefined before there is one. */
export async function findPublishedContent(
  trx: ProvinceTransaction,
  { year, no }: CaseOfResult,
): Promise<string | undefined> {
  const { rows } = await sql<{ content: string }>`select d.content from ${joined}
    where r.case_year = ${year} and r.case_no = ${no} and d.state = 'published'
    order by d.changed_at desc, d.draft_no desc limit 1`.execute(trx);
  return rows[0]?.content;
}

export async function findResultDraft(
  trx: ProvinceTransaction,
  draftNo: number,
): Promise<ResultDraft | undefined> {
  const { rows } =
    await sql<ResultDraft>`select ${line}, d.content, d.named, d.ends_on as "endsOn", d.harm, d.kept_details as "keptDetails",
      d.hiding, d.content_hash as "contentHash", d.row_version as "rowVersion",
      (select coalesce(jsonb_agg(a.person_id), '[]') from publishing.author a
        where a.province_id = d.province_id and a.draft_no = d.draft_no) as authors,
      (select coalesce(jsonb_agg(jsonb_build_object('person', a.person_id, 'contentHash', a.content_hash) order by a.at), '[]')
        from publishing.approval a where a.province_id = d.province_id and a.draft_no = d.draft_no) as approvers,
      publishing.standing(d.number) as standing
    from ${joined} where d.draft_no = ${draftNo}`.execute(trx);
  return rows[0];
}
