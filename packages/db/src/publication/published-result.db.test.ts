// Long because every promise about what is published is tried against the database itself.
import { canonicalJson } from '@kycuong/rules/catalogue';
import { publishedResultSchema } from '@kycuong/rules/publication';
import {
  commitmentTo,
  hashOfLeaf,
  leafHash,
  provesConsistency,
  provesInclusion,
} from '@kycuong/rules/publication/log';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { outcome } from '../testing/drafts.ts';
import { clearCase, finalCase, giveRole } from '../testing/final-case.ts';
import { recordContent as content } from '../testing/record-content.ts';
import {
  deleteExpired,
  findResultDraft,
  logsToSign,
  recordNamingBasis,
  storeLogHead,
} from './publication.ts';
import * as publish from './publish-result.ts';
import * as read from './read-publication.ts';

const province = 'da-nang';
const [author, second, third] = ['soan', 'duyet', 'lanh-dao'].map(
  (who) => `${who}.${province}@demo.invalid`,
) as [string, string, string];
const today = '2026-11-22';

const ready: publish.ResultDraftContent = {
  content: content(),
  named: null,
  endsOn: '2027-05-22',
  harm: { outweighed: true, whom: 'Không ai', why: 'Chỉ nêu đơn vị' },
  keptDetails: [],
  hiding: { unit: 'so-a', size: 12, k: 5 },
};

describe.each(databaseServers())('a published result on $name', (server) => {
  let database: DemoDatabase;
  let kase: publish.CaseOfResult;
  let nextCase = 0;

  beforeAll(async () => {
    database = await demoDatabase(server);
    for (const person of [author, second, third]) await giveRole(database, person, province, 'publisher');
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(async () => {
    await setDay(today);
    nextCase += 1;
    kase = await finalCase(database, province, nextCase);
  });

  const setDay = (day: string) =>
    sql`insert into publication.clock (day) values (${day}) on conflict (one) do update set day = excluded.day`.execute(
      database.superuser,
    );
  const as = <T>(who: string, work: Parameters<typeof database.acting<T>>[2]) =>
    database.acting(who, province, work);
  const outside = () => database.as('kycuong_public');
  const page = (number: string) => read.readResult(outside(), province, number);
  const listed = async () =>
    (await read.readResults(outside(), { province, tokens: [] }, null, 100)).results.map(
      ({ number }) => number,
    );

  const begun = (more: Partial<publish.ResultDraftContent> = {}, correction: string | null = null) =>
    as(author, async (trx) => {
      const draftNo = await publish.beginResultDraft(trx, kase, {
        prefix: 'DN',
        content: content(),
        correction,
      });
      const { number, rowVersion } = (await findResultDraft(trx, draftNo))!;
      const saved = { ...ready, ...more };
      await publish.saveResultDraft(trx, draftNo, rowVersion, {
        ...saved,
        content: saved.content.replace('"number":""', `"number":"${number}"`),
      });
      await publish.moveResultDraft(trx, draftNo, 'editing', 'in-review');
      return (await findResultDraft(trx, draftNo))!;
    });
  const approve = (who: string, { draftNo, contentHash }: { draftNo: number; contentHash: string }) =>
    as(who, (trx) => publish.approveResult(trx, draftNo, contentHash));
  const published = async (
    more: Partial<publish.ResultDraftContent> = {},
    correction: string | null = null,
  ) => {
    const draft = await begun(more, correction);
    await approve(second, draft);
    await approve(third, draft);
    return as(second, (trx) => publish.publishResult(trx, draft.draftNo, draft.contentHash));
  };

  it('appears as it was approved, is found, and stands in the log', async () => {
    const number = await published();
    const { shown } = await page(number);
    const body = publishedResultSchema.parse(JSON.parse(shown!.body));
    expect(body).toMatchObject({
      number,
      publishedOn: today,
      endsOn: '2027-05-22',
      headline: /./u.exec('S') && expect.any(String),
    });
    expect(shown!.body).toBe(canonicalJson(body));
    const find = async (filter: object) =>
      (await read.readResults(outside(), { province, tokens: [], ...filter }, null, 10)).results.map(
        (r) => r.number,
      );
    for (const filter of [
      { tokens: ['sau', 'cuoc', 'hop'] },
      { unit: 'so-a' },
      { behaviour: 'DN-11' },
      { measure: 'other' as const },
      { field: 'Đất đai', from: today, to: today },
    ])
      expect(await find(filter)).toContain(number);
    for (const filter of [
      { tokens: ['khongco'] },
      { unit: 'so-b' },
      { behaviour: 'DN-1' },
      { from: '2026-11-23' },
    ])
      expect(await find(filter)).not.toContain(number);

    const size = await read.readLogSize(outside(), province);
    const [leaf] = await read.readLeaves(outside(), province, { from: shown!.leaf, to: shown!.leaf + 1 });
    expect(leaf!.commitment).toBe(commitmentTo(body, Buffer.from(shown!.opening, 'hex')));
    const proof = await read.readInclusionProof(outside(), province, shown!.leaf, size);
    const root = await read.readLogRoot(outside(), province, size);
    expect(provesInclusion({ leaf: shown!.leaf, size, leafHash: hashOfLeaf(leaf!), proof, root })).toBe(true);
    const changed = hashOfLeaf({
      ...leaf!,
      commitment: commitmentTo({ ...body, headline: 'x' }, Buffer.from(shown!.opening, 'hex')),
    });
    expect(provesInclusion({ leaf: shown!.leaf, size, leafHash: changed, proof, root })).toBe(false);
  });

  it('the log only grows: every earlier head is the beginning of every later one', async () => {
    const heads: { size: number; root: Uint8Array }[] = [];
    for (let more = 0; more < 3; more += 1) {
      kase = await finalCase(database, province, (nextCase += 1));
      await published();
      const size = await read.readLogSize(outside(), province);
      heads.push({ size, root: await read.readLogRoot(outside(), province, size) });
    }
    const newer = heads.at(-1)!;
    for (const older of heads)
      expect(
        provesConsistency({
          older,
          newer,
          proof: await read.readConsistencyProof(outside(), province, older.size, newer.size),
        }),
      ).toBe(true);
    for (const table of ['log_leaf', 'log_node', 'notice'])
      await expect(
        sql`delete from publication.${sql.raw(table)}`.execute(database.superuser),
      ).rejects.toThrow(/only grows/);
  });

  const refusedAt = async (code: string, more: Partial<publish.ResultDraftContent>) => {
    const before = await listed();
    expect(await outcome(published(more))).toBe(code);
    expect(await listed()).toEqual(before);
  };

  test('Nothing is published while an appeal may still be filed or is pending.', async () => {
    await sql`insert into casework.appeal values (${province}, ${kase.year}, ${kase.no}, 1, 1, ${today}, null, null, null, '{}')`.execute(
      database.superuser,
    );
    await refusedAt('DECISION_NOT_FINAL', {});
    kase = await finalCase(database, province, (nextCase += 1));
    await sql`insert into casework.clock values (${province}, ${kase.year}, ${kase.no}, 1, 'appeal-discipline', ${today}, ${'2026-12-07'}, null, null)`.execute(
      database.superuser,
    );
    await refusedAt('DECISION_NOT_FINAL', {});
    kase = await finalCase(database, province, (nextCase += 1), 'decided');
    await refusedAt('DECISION_NOT_FINAL', {});
    kase = await finalCase(database, province, (nextCase += 1));
    expect(await published()).toMatch(/^DN-2026-/);
  });

  test('A decision that is overturned is withdrawn from the public site and replaced by a clearance notice.', async () => {
    const number = await published();
    await clearCase(database, province, kase);
    const { shown, notices } = await page(number);
    expect(shown).toBeNull();
    expect(notices).toMatchObject([
      { kind: 'withdrawn', ground: 'overturned', words: expect.stringContaining('không còn giá trị') },
    ]);
    expect(await listed()).not.toContain(number);
  });

  test('A person is named, or can be singled out, in public only under a recorded legal basis, with two approvals by different people and an end date; otherwise a group large enough to hide the person is named.', async () => {
    const basis = { provision: 'Điều 9', allows: 'Quyết định kỷ luật', from: today, until: null } as never;
    const basisNo = await as(author, (trx) => recordNamingBasis(trx, basis));
    const named = canonicalJson({
      name: 'Nguyễn Thị Thử (minh họa)',
      post: 'Trưởng phòng',
      ...{ basisNo, basis: 'Điều 9', endsOn: '2027-05-22' },
    });
    const subject = { kind: 'named' as const };
    await refusedAt('PERSON_SINGLED_OUT', { hiding: { unit: 'so-a', size: 1, k: 5 } });
    kase = await finalCase(database, province, (nextCase += 1));
    await refusedAt('PERSON_SINGLED_OUT', { hiding: null });
    kase = await finalCase(database, province, (nextCase += 1));
    await refusedAt('NAMING_WITHOUT_BASIS', { named, hiding: null });
    kase = await finalCase(database, province, (nextCase += 1));
    await refusedAt('NAMING_WITHOUT_BASIS', {
      named: canonicalJson({ name: 'A', post: 'B', basis: ' ', endsOn: '2027-05-22' }),
      content: content({ subject }),
    });
    for (const other of [
      { basisNo: basisNo + 1, basis: 'Điều 9', endsOn: '2027-05-22' },
      { basisNo, basis: 'Điều 10', endsOn: '2027-05-22' },
      // Without the name the record would still single the person out, so it may not outlast it.
      { basisNo, basis: 'Điều 9', endsOn: '2027-05-21' },
    ]) {
      kase = await finalCase(database, province, (nextCase += 1));
      await refusedAt('NAMING_WITHOUT_BASIS', {
        named: canonicalJson({ name: 'A', post: 'B', ...other }),
        content: content({ subject }),
        hiding: null,
      });
    }
    kase = await finalCase(database, province, (nextCase += 1));
    await refusedAt('NO_END_DATE', { endsOn: null });
    kase = await finalCase(database, province, (nextCase += 1));
    const draft = await begun({ named, content: content({ subject }) });
    await approve(second, draft);
    expect(
      await outcome(as(author, (trx) => publish.publishResult(trx, draft.draftNo, draft.contentHash))),
    ).toBe('TWO_APPROVALS_NEEDED');
    expect(await outcome(approve(author, draft))).toBe('WRITTEN_BY_APPROVER');
    await approve(third, draft);
    const number = await as(third, (trx) => publish.publishResult(trx, draft.draftNo, draft.contentHash));
    const { shown } = await page(number);
    expect(shown?.named).toMatchObject({ name: 'Nguyễn Thị Thử (minh họa)' });
    expect(shown?.body).not.toContain('Nguyễn');
    const everything = await sql<{ text: string }>`select string_agg(t::text, ' ') as text from (
      select r::text from publication.result r union all select k::text from publication.result_token k
      union all select l::text from publication.log_leaf l union all select n::text from publication.notice n) t`.execute(
      outside(),
    );
    expect(everything.rows[0]!.text).not.toMatch(/Nguyễn Thị Thử|nguyen/);
    await setDay('2027-05-22');
    expect(await page(number)).toMatchObject({ shown: null, ended: true });
  });

  test('After its end date a published record is gone from every page, feed, download and interface.', async () => {
    const number = await published();
    await setDay('2027-05-21');
    expect((await page(number)).shown).not.toBeNull();
    await setDay('2027-05-22');
    expect(await page(number)).toMatchObject({ shown: null, ended: true, notices: [] });
    expect(await listed()).not.toContain(number);
    await deleteExpired(database.as('kycuong_jobs'));
    const left = await sql<{ number: string }>`select number from publication.result where number = ${number}
      union all select number from publication.result_token where number = ${number}`.execute(
      database.superuser,
    );
    expect(left.rows).toEqual([]);
    expect((await page(number)).notices).toMatchObject([
      { kind: 'expired', ground: 'end-date', words: null },
    ]);
  });

  test('A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', async () => {
    // Yên Bái's directive is silent about publication, and the pack records no basis of the province.
    const elsewhere = content({ directive: { slug: '46-ct-tu', version: 1, words: 'Chỉ thị 46-CT/TU' } });
    await refusedAt('PUBLICATION_NOT_A_MECHANISM', { content: elsewhere });
  });

  it('an edit voids what was approved, and other content than was looked at is refused', async () => {
    const draft = await begun();
    await approve(second, draft);
    await approve(third, draft);
    const changed = await as(author, async (trx) => {
      await publish.moveResultDraft(trx, draft.draftNo, 'in-review', 'editing');
      const { rowVersion } = (await findResultDraft(trx, draft.draftNo))!;
      await publish.saveResultDraft(trx, draft.draftNo, rowVersion, {
        ...ready,
        content: content({ headline: 'Khác' }).replace('"number":""', `"number":"${draft.number}"`),
      });
      await publish.moveResultDraft(trx, draft.draftNo, 'editing', 'in-review');
      return (await findResultDraft(trx, draft.draftNo))!;
    });
    expect(changed.approvals).toBe(0);
    const attempt = (hash: string) =>
      outcome(as(second, (trx) => publish.publishResult(trx, draft.draftNo, hash)));
    expect(await attempt(draft.contentHash)).toBe('CONTENT_CHANGED_SINCE_REVIEW');
    expect(await attempt(changed.contentHash)).toBe('TWO_APPROVALS_NEEDED');
  });

  it('a hold hides it everywhere at once, a release shows it again, a correction replaces it; each is a line of the log', async () => {
    const number = await published();
    await as(second, (trx) => publish.holdResult(trx, number, true, 'request'));
    expect((await page(number)).shown).toBeNull();
    expect(await listed()).not.toContain(number);
    await as(second, (trx) => publish.holdResult(trx, number, false, 'request'));
    expect(await listed()).toContain(number);
    expect(await published({ content: content({ headline: 'Đã đính chính' }) }, 'Sai tên đơn vị')).toBe(
      number,
    );
    const { shown, notices } = await page(number);
    expect(JSON.parse(shown!.body)).toMatchObject({ headline: 'Đã đính chính' });
    expect(shown!.corrections).toBe(1);
    expect(notices.map(({ kind }) => kind)).toEqual(['held', 'released', 'corrected']);
    const leaves = await read.readLeaves(outside(), province, {
      from: 0,
      to: await read.readLogSize(outside(), province),
    });
    for (const { kind, leaf, body, opening } of notices.filter((notice) => notice.body !== null)) {
      expect(leaves[leaf]).toMatchObject({ kind });
      expect(leaves[leaf]!.commitment).toBe(commitmentTo(JSON.parse(body!), Buffer.from(opening!, 'hex')));
    }
  });

  it('heads are kept only forward, and everybody may read them', async () => {
    await published();
    const [log] = await logsToSign(database.as('kycuong_jobs'));
    const head = {
      signedAt: '2026-11-22T03:00:00Z',
      note: 'note',
      origin: 'o/da-nang',
      publicKey: leafHash(new Uint8Array()),
    };
    await storeLogHead(database.as('kycuong_jobs'), province, { ...head, size: log!.size });
    expect(await logsToSign(database.as('kycuong_jobs'))).toEqual([]);
    expect(await read.readHead(outside(), province)).toMatchObject({ size: log!.size, note: 'note' });
    expect((await read.readLogKeys(outside(), province)).map(({ since }) => since)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    ]);
    for (const size of [log!.size - 1, log!.size + 1])
      await expect(storeLogHead(database.as('kycuong_jobs'), province, { ...head, size })).rejects.toThrow(
        /does not follow/,
      );
  });

  it('staff write nothing here but through the functions, and other provinces’ drafts do not exist for them', async () => {
    const draft = await begun();
    for (const statement of [
      sql`insert into publication.result_token values (${province}, 'x', 'DN-2026-0001', 1, false, ${today}, '2027-01-01')`,
      sql`insert into publishing.approval values (${province}, ${draft.draftNo}, gen_random_uuid(), 'a', ${draft.contentHash})`,
      sql`update publishing.draft set state = 'published'`,
      sql`select publication.write_result(${province}, '{}', null, null)`,
    ])
      await expect(as(author, (trx) => statement.execute(trx))).rejects.toThrow(/permission denied/);
    await giveRole(database, 'soan.yen-bai@demo.invalid', 'yen-bai', 'publisher');
    const foreign = database.acting('soan.yen-bai@demo.invalid', 'yen-bai', (trx) =>
      findResultDraft(trx, draft.draftNo),
    );
    expect(await foreign).toBeUndefined();
  });
});
