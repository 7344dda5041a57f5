import { verifyAudit } from '@kycuong/db/audit';
import { connect } from '@kycuong/db/connect';
import pg from 'pg';
import type { Draft, Editor } from './editor.ts';

type Rows = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Everything that was answered and is not there, and everything else that a crash could have left wrong. */
export async function findLosses(url: string, editors: readonly Editor[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows: Rows = async (text, values) =>
    (await client.query(text, [...values])).rows as Record<string, unknown>[];
  try {
    const drafts = new Map(editors.map(({ draft }) => [`${draft.province} ${draft.slug}`, draft]));
    const found: string[] = [];
    for (const editor of editors)
      found.push(...(await lostSaves(rows, editor)), ...(await contentOf(editor)));
    for (const draft of drafts.values()) found.push(...(await brokenChain(rows, draft)));
    found.push(...(await brokenLog(url, [...drafts.values()])));
    return found;
  } finally {
    await client.end();
  }
}

/** Each answered save stands in the log, with its row version and its words, and as an edit of its account. */
async function lostSaves(rows: Rows, { email, draft, acknowledged, unanswered }: Editor): Promise<string[]> {
  const logged = await rows(
    `select payload #>> '{after,row_version}' as version, payload #>> '{after,settings}' as settings
       from audit.payload join audit.entry using (province_id, entry_no)
      where province_id = $1 and subject_kind = 'app.catalogue_version'
        and subject_key ->> 'directive_slug' = $2 and subject_key ->> 'version' = $3`,
    [draft.province, draft.slug, String(draft.version)],
  );
  const settings = new Map(logged.map((row) => [Number(row['version']), String(row['settings'])]));
  const lost = acknowledged
    .filter(({ rowVersion, words }) => !settings.get(rowVersion)?.includes(words))
    .map(({ rowVersion, words }) => `${email}: answered save ${rowVersion} “${words}” is not in the log`);
  const [edits] = await rows(
    `select count(*)::int as made from app.catalogue_edit e join auth."user" u on u.id = e.account_id
      where province_id = $1 and directive_slug = $2 and version = $3 and u.email = $4`,
    [draft.province, draft.slug, draft.version, email],
  );
  // Whoever opened the draft made one edit more by that.
  const made = Number(edits?.['made']);
  const [least, most] = [acknowledged.length, acknowledged.length + unanswered + 1];
  if (made < least || made > most)
    lost.push(`${email}: ${made} edits are kept, expected ${least} to ${most}`);
  return lost;
}

/** Through the API, as the person would look. */
async function contentOf(editor: Editor): Promise<string[]> {
  const words = (await editor.read())?.explanation.vi;
  if (words && (editor.acknowledged.length === 0 || editor.acceptable.includes(words))) return [];
  return [`${editor.email}: the draft says “${words}”, expected ${editor.acceptable.join(' or ')}`];
}

/** Each edit begins where the one before ended, and the last one ends at what is stored. */
async function brokenChain(rows: Rows, { province, slug, version }: Draft): Promise<string[]> {
  const broken = await rows(
    `with edit as (
       select edit_no, before_hash, after_hash, lag(after_hash) over (order by edit_no) as expected,
         lead(edit_no) over (order by edit_no) is null as newest
       from app.catalogue_edit where province_id = $1 and directive_slug = $2 and version = $3)
     select edit_no from edit e join app.catalogue_version v on v.province_id = $1 and v.directive_slug = $2 and v.version = $3
     where before_hash is distinct from expected or newest and after_hash <> v.content_hash`,
    [province, slug, version],
  );
  return broken.map((row) => `${province}: the chain of edits is broken at ${String(row['edit_no'])}`);
}

async function brokenLog(url: string, drafts: readonly Draft[]): Promise<string[]> {
  const db = connect(url, { max: 1, role: 'kycuong_owner' });
  try {
    const found: string[] = [];
    for (const { province } of drafts) {
      const findings = await verifyAudit(db, province);
      found.push(...findings.map((finding) => `${province}: ${JSON.stringify(finding)}`));
    }
    return found;
  } finally {
    await db.destroy();
  }
}
