import { createStaffApi, type StaffCaller } from '@kycuong/api/staff';
import autocannon from 'autocannon';
import type { BenchDatabase } from './bench-database.ts';
import { likeABrowser } from './fetch-raw.ts';
import type { Measurement } from './measurement.ts';
import { behaviourPage } from './places.ts';
import type { PublicSite } from './public-site.ts';
import { openSession } from './sessions.ts';

const province = 'yen-bai';
const version = { slug: '46-ct-tu', version: 2 };
const item = 'YB-11';
const newWords = 'Lời giải thích mới, có hiệu lực từ hôm nay.';

interface Staff extends AsyncDisposable {
  readonly editor: StaffCaller;
  readonly approver: StaffCaller;
}

async function openStaff(database: BenchDatabase): Promise<Staff> {
  const api = createStaffApi({
    staffDatabaseUrl: database.urlAs('kycuong_staff'),
    authDatabaseUrl: database.urlAs('kycuong_auth'),
    secret: 'of the bench alone, never used for a cookie',
    origin: 'http://127.0.0.1',
  });
  api.log.level = 'silent';
  const as = async (email: string) =>
    api.createCaller({
      session: { token: await openSession(database, email) },
      province,
      requestId: 'bench',
    });
  return {
    editor: await as(`soan.${province}@demo.invalid`),
    approver: await as(`duyet.${province}@demo.invalid`),
    [Symbol.asyncDispose]: () => api.close(),
  };
}

/** The demo draft waits for review; it goes back, the measured item is explained anew, and it waits again. */
async function prepareApproval({ editor, approver }: Staff): Promise<() => Promise<void>> {
  await approver.catalogue.sendBack({ ...version, reason: 'Giải thích lại.' });
  const { catalogue } = await editor.catalogue.version(version);
  const kept = catalogue.settings.behaviours.find(({ code }) => code === item)!;
  const { indicators: _, ...piece } = kept;
  const edit = { kind: 'behaviour' as const, ...piece, explanation: { vi: newWords, en: 'New words.' } };
  await editor.catalogue.saveDraft({ ...version, base: JSON.stringify(kept), edit });
  const { head, today } = await editor.catalogue.version(version);
  await editor.catalogue.submit({ ...version, contentHash: head.contentHash });
  const seen = { ...version, contentHash: head.contentHash, effectiveFrom: today };
  return async () => void (await approver.catalogue.approve(seen));
}

const saysTheNewWords = async (site: PublicSite): Promise<boolean> =>
  (await (await fetch(site.origin + behaviourPage)).text()).includes(newWords);

/** Approves while the page is being read at 32 connections, and asks until a reader sees the new words. */
export async function measureEffect(database: BenchDatabase, site: PublicSite): Promise<Measurement> {
  await using staff = await openStaff(database);
  const approve = await prepareApproval(staff);
  if (await saysTheNewWords(site))
    throw new Error('the new words stand on the page before they were approved');
  const load = autocannon({
    url: site.origin + behaviourPage,
    connections: 32,
    duration: 5,
    headers: likeABrowser,
    workers: 1,
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await approve();
  const begin = performance.now();
  while (!(await saysTheNewWords(site))) {
    if (performance.now() - begin > 10_000) throw new Error('the approved words did not appear within 10 s');
  }
  const time = performance.now() - begin;
  const result = await load;
  for (let again = 0; again < 20; again += 1) {
    if (!(await saysTheNewWords(site))) throw new Error('the old words came back');
  }
  return {
    name: 'From the return of `approve`, effective today, to the first reader who sees it',
    ours: `${time.toFixed(0)} ms`,
    value: time / 1000,
    target: { kind: 'at most', value: 1 },
    note: `seconds; while ${result.requests.total.toLocaleString('en')} readers were answered in 5 s, ${result.non2xx} of them badly`,
  };
}
