import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProvince, type ProvinceTransaction } from '../core/claims.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import {
  approverOf,
  dayFrom,
  editorOf,
  openDraft,
  openReview,
  otherAccountOf,
  outcome,
  withSeverity,
} from '../testing/drafts.ts';
import {
  approveVersion,
  createDraft,
  findVersion,
  listEditors,
  listVersions,
  saveDraft,
  type Seen,
  sendBackVersion,
  submitVersion,
  versionHistory,
  withdrawVersion,
} from './catalogue.ts';

const province = 'da-nang';
const insufficientPrivilege = '42501';
const [editor, otherAccount, approver] = [editorOf(province), otherAccountOf(province), approverOf(province)];

describe.each(databaseServers())('approval on $name', (server) => {
  let database: DemoDatabase;
  beforeEach(async () => {
    database = await demoDatabase(server);
  });
  afterEach(() => database[Symbol.asyncDispose]());

  const as = <T>(email: string, work: (trx: ProvinceTransaction) => Promise<T>) =>
    database.acting(email, province, work);
  const approve = (email: string, seen: Seen, effectiveFrom = dayFrom(0)) =>
    outcome(as(email, (trx) => approveVersion(trx, { ...seen, effectiveFrom })));
  const whole = (version: number) => as(approver, (trx) => findVersion(trx, '34-ct-tu', version));

  it('is refused to every editor since the last version in force, whichever account they use', async () => {
    const review = await openReview(database, province);
    expect(await approve(editor, review)).toBe('VERSION_EDITED_BY_APPROVER');
    expect(await approve(otherAccount, review)).toBe('VERSION_EDITED_BY_APPROVER');
    expect(await approve('lanh-dao.da-nang@demo.invalid', review)).toBe('NOT_PERMITTED');
    expect(await as(approver, (trx) => listEditors(trx, '34-ct-tu'))).toHaveLength(1);
  });

  it('of another person brings a version into force and ends the one before', async () => {
    const review = await openReview(database, province);
    expect(await approve(approver, review)).toBe('done');
    const versions = await as(approver, (trx) => listVersions(trx, { directiveSlug: '34-ct-tu' }));
    expect(versions).toMatchObject([
      { version: 2, status: 'approved', effectiveFrom: dayFrom(0), effectiveTo: null },
      { version: 1, status: 'approved', effectiveTo: dayFrom(0) },
    ]);
    const history = await as(approver, (trx) => versionHistory(trx, '34-ct-tu', { version: 2 }));
    expect(history.map(({ kind, personName }) => [kind, personName])).toEqual([
      ['approved', 'Phan Thu Duyệt (minh họa)'],
      ['submitted', 'Võ Hải Soạn (minh họa)'],
      ['edited', 'Võ Hải Soạn (minh họa)'],
    ]);
    expect(await as(approver, (trx) => listEditors(trx, '34-ct-tu'))).toEqual([]);
  });

  it('counts an edit that lies in a withdrawn draft, too', async () => {
    const first = await openDraft(database, province);
    await as(editor, (trx) => withdrawVersion(trx, { ...first, reason: 'làm lại' }));
    await database.superuser
      .updateTable('access.membership')
      .set({ role: 'catalogue-editor' })
      .where('role', '=', 'leader')
      .where('province_id', '=', province)
      .execute();
    const leader = 'lanh-dao.da-nang@demo.invalid';
    const draft = (await whole(1))!;
    const { version, contentHash } = await as(leader, async (trx) => {
      const made = await createDraft(trx, {
        directiveSlug: '34-ct-tu',
        settings: withSeverity(draft.catalogue.settings, 4),
      });
      return (await findVersion(trx, '34-ct-tu', made))!;
    });
    const seen = { directiveSlug: '34-ct-tu', version, contentHash };
    await as(leader, (trx) => submitVersion(trx, seen));
    expect(version).toBe(3);
    expect(await approve(editor, seen)).toBe('VERSION_EDITED_BY_APPROVER');
    expect(await approve(approver, seen)).toBe('done');
  });

  it('is bound to the content that was looked at, and a later edit needs a new review', async () => {
    const review = await openReview(database, province);
    expect(await approve(approver, { ...review, contentHash: '0'.repeat(64) })).toBe(
      'CONTENT_CHANGED_SINCE_REVIEW',
    );
    const { catalogue, rowVersion } = (await whole(2))!;
    const save = { ...review, rowVersion, settings: withSeverity(catalogue.settings, 3) };
    expect(await outcome(as(editor, (trx) => saveDraft(trx, save)))).toBe('NOT_A_DRAFT');
    expect(await outcome(as(approver, (trx) => sendBackVersion(trx, { ...review, reason: ' ' })))).toBe(
      'REASON_REQUIRED',
    );
    await as(approver, (trx) => sendBackVersion(trx, { ...review, reason: 'thiếu căn cứ' }));
    expect(await approve(approver, review)).toBe('NOT_IN_REVIEW');
    expect(await outcome(as(editor, (trx) => saveDraft(trx, save)))).toBe('STALE_EDIT');
    await as(editor, (trx) => saveDraft(trx, { ...save, rowVersion: rowVersion + 1 }));
    expect(await outcome(as(editor, (trx) => submitVersion(trx, review)))).toBe(
      'CONTENT_CHANGED_SINCE_REVIEW',
    );
    const edited = { ...review, contentHash: (await whole(2))!.contentHash };
    await as(editor, (trx) => submitVersion(trx, edited));
    expect(await approve(approver, review)).toBe('CONTENT_CHANGED_SINCE_REVIEW');
    expect(await approve(approver, edited)).toBe('done');
  });

  it('never reaches back, and leaves no day with two versions', async () => {
    const review = await openReview(database, province);
    expect(await approve(approver, review, dayFrom(-1))).toBe('EFFECTIVE_DAY_IN_PAST');
    expect(await approve(approver, review, dayFrom(30))).toBe('done');
    const next = await openReview(database, province, (settings) => withSeverity(settings, 4));
    expect(await approve(approver, next, dayFrom(30))).toBe('EFFECTIVE_DAY_TAKEN');
    expect(await approve(approver, next, dayFrom(29))).toBe('EFFECTIVE_DAY_TAKEN');
    expect(await approve(approver, next, dayFrom(31))).toBe('done');
    const overlap = sql`update app.catalogue_version set effective_to = null where province_id = 'da-nang' and version = 1`;
    await expect(overlap.execute(database.superuser)).rejects.toThrow('one_version_in_force');
  });

  it('cannot be had by SQL as kycuong_staff, whatever session variable is set', async () => {
    const review = await openReview(database, province);
    const staff = database.as('kycuong_staff');
    const claims = await database.claimsOf(editor, province);
    const statements = [
      sql`insert into app.approval (province_id, directive_slug, version, content_hash, effective_from) values ('da-nang', '34-ct-tu', 2, '', now())`,
      sql`update app.catalogue_version set status = 'approved', effective_from = now()`,
      sql`insert into app.catalogue_version (province_id, directive_slug, version, edition, status, settings, content_hash) values ('da-nang', '34-ct-tu', 9, 1, 'approved', '{}', '')`,
      sql`delete from app.catalogue_edit`,
      sql`update app.catalogue_edit set person_id = null`,
      sql`insert into access.membership (province_id, person_id, role, valid_from) values ('da-nang', access.person_id(), 'catalogue-approver', now())`,
      sql`update access.account set person_id = gen_random_uuid()`,
      sql`select app.bring_into_force(v, current_date) from app.catalogue_version v`,
      sql`select publication.publish_version('da-nang', '34-ct-tu', 2)`,
      sql`insert into publication.clock (day) values ('2020-01-01')`,
      sql`set role kycuong_owner`,
      sql`set session authorization kycuong_owner`,
      sql`alter table app.catalogue_version disable row level security`,
      sql`create table public.mine (a int)`,
      sql`create temp table text (a int)`,
    ];
    for (const statement of statements) {
      const step = inProvince(staff, claims, (trx) => statement.execute(trx));
      expect([statement.compile(staff).sql, await outcome(step)]).toEqual([
        expect.anything(),
        insufficientPrivilege,
      ]);
    }
    const withoutPolicies = inProvince(staff, claims, async (trx) => {
      await sql`set local row_security = off`.execute(trx);
      await trx.selectFrom('app.catalogue_version').selectAll().execute();
    });
    expect(await outcome(withoutPolicies)).toBe(insufficientPrivilege);

    const person = await database.superuser
      .selectFrom('access.membership')
      .select('person_id')
      .where('province_id', '=', province)
      .where('role', '=', 'catalogue-approver')
      .execute();
    for (const { person_id } of person) {
      const variables = [
        'kycuong.person',
        'kycuong.person_id',
        'access.person_id',
        'role.person',
        'kycuong.account_id',
      ];
      const step = inProvince(staff, claims, async (trx) => {
        for (const name of variables) await sql`select set_config(${name}, ${person_id}, true)`.execute(trx);
        await approveVersion(trx, { ...review, effectiveFrom: dayFrom(0) });
      });
      expect(await outcome(step)).toBe('VERSION_EDITED_BY_APPROVER');
    }
    expect((await whole(2))?.status).toBe('in-review');
  });

  it('reads and changes nothing of another province', async () => {
    const review = await openReview(database, province);
    for (const [email, other] of [
      [approverOf('khanh-hoa'), 'khanh-hoa'],
      [editorOf('quang-ninh'), 'quang-ninh'],
    ] as const) {
      expect(await database.acting(email, other, (trx) => findVersion(trx, '34-ct-tu', 2))).toBeNull();
      const steps = [
        (trx: ProvinceTransaction) => approveVersion(trx, { ...review, effectiveFrom: dayFrom(0) }),
        (trx: ProvinceTransaction) => sendBackVersion(trx, { ...review, reason: 'x' }),
        (trx: ProvinceTransaction) => withdrawVersion(trx, review),
        (trx: ProvinceTransaction) => submitVersion(trx, review),
      ];
      for (const step of steps) {
        expect(await outcome(database.acting(email, other, step))).toMatch(/NO_SUCH_VERSION|NOT_PERMITTED/);
      }
    }
    expect((await whole(2))?.status).toBe('in-review');
  });
});
