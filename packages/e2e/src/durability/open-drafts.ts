import type { Copy } from './copy.ts';
import { type Draft, Editor } from './editor.ts';
import { signIn, StaffClient } from './staff-client.ts';

/** Who saves what: two people on one draft, two accounts of one person on another, one alone on each of the rest. */
const cast: readonly { email: string; province: string; item: number }[] = [
  { email: 'soan.yen-bai@demo.invalid', province: 'yen-bai', item: 0 },
  { email: 'hai-tinh@demo.invalid', province: 'yen-bai', item: 1 },
  { email: 'soan.da-nang@demo.invalid', province: 'da-nang', item: 0 },
  { email: 'soan-2.da-nang@demo.invalid', province: 'da-nang', item: 1 },
  { email: 'soan.khanh-hoa@demo.invalid', province: 'khanh-hoa', item: 0 },
  { email: 'soan.quang-ninh@demo.invalid', province: 'quang-ninh', item: 0 },
];

interface Line {
  slug: string;
  versions: { version: number; status: string }[];
}

interface VersionView {
  catalogue: { behaviours: { code: string }[] };
}

async function clientOf(copy: Copy, email: string, province: string): Promise<StaffClient> {
  const cookie = await signIn(copy.address('console'), email, copy.passwordOf(email));
  return new StaffClient(copy.address('api'), cookie, province);
}

async function must<Answer>(asked: ReturnType<StaffClient['query']>): Promise<Answer> {
  const outcome = await asked;
  if (outcome.kind === 'answered') return outcome.answer as Answer;
  throw new Error(JSON.stringify(outcome));
}

/** Opens a draft in each province, taking back what waits for review, and seats the editors. */
export async function openDrafts(copy: Copy): Promise<Editor[]> {
  const drafts = new Map<string, Draft>();
  const editors: Editor[] = [];
  for (const { email, province, item } of cast) {
    const client = await clientOf(copy, email, province);
    const draft = drafts.get(province) ?? (await openDraft(copy, client, province));
    drafts.set(province, draft);
    const { catalogue } = await must<VersionView>(client.query('catalogue.version', draft));
    editors.push(new Editor(email, draft, client, catalogue.behaviours[item]!.code));
  }
  return editors;
}

async function openDraft(copy: Copy, client: StaffClient, province: string): Promise<Draft> {
  const [line] = await must<Line[]>(client.query('catalogue.list'));
  const { slug, versions } = line!;
  const open = versions.find(({ status }) => status === 'draft' || status === 'in-review');
  if (!open) {
    const { version } = await must<{ version: number }>(client.mutate('catalogue.createDraft', { slug }));
    return { province, slug, version };
  }
  const { version } = open;
  const approver = await clientOf(copy, `duyet.${province}@demo.invalid`, province);
  await must(approver.mutate('catalogue.sendBack', { slug, version, reason: 'Sửa thêm.' }));
  return { province, slug, version };
}
