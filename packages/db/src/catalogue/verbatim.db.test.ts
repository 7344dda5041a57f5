import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProvinceTransaction } from '../core/claims.ts';
import { roleNames } from '../core/roles.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import { createDraft, findVersion, saveDraft, withdrawVersion } from './catalogue.ts';

const province = 'khanh-hoa';
const directiveSlug = '35-ct-tu';

describe.each(databaseServers())('the words of a directive on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const act = <T>(work: (trx: ProvinceTransaction) => Promise<T>) =>
    database.acting(editorOf(province), province, work);
  const words = () =>
    database.superuser
      .selectFrom('app.directive_text')
      .select(['content', 'content_hash'])
      .where('province_id', '=', province)
      .execute();

  it('The verbatim text of a directive never changes inside a version.', async () => {
    const before = await words();
    const changes = [
      sql`update app.directive_text set content = replace(content, 'né tránh', 'tránh né')`,
      sql`update app.directive_text set edition = edition + 1`,
      sql`delete from app.directive_text`,
      sql`truncate app.directive_text cascade`,
    ];
    const roles = [database.superuser, ...roleNames.map((role) => database.as(role))];
    for (const db of roles)
      for (const change of changes) expect(await outcome(change.execute(db))).not.toBe('done');

    const { catalogue, version } = (await act((trx) => findVersion(trx, directiveSlug, 1)))!;
    const [first, ...rest] = catalogue.behaviours;
    const other = { ...catalogue, behaviours: [{ ...first!, text: `${first!.text} ` }, ...rest] };
    const { settings } = catalogue;
    expect(await outcome(act((trx) => createDraft(trx, { directiveSlug, settings, text: other })))).toBe(
      'VERBATIM_CHANGED',
    );
    const draft = await act((trx) => createDraft(trx, { directiveSlug, settings, text: catalogue }));
    const save = { directiveSlug, version: draft, rowVersion: 1, settings, text: other };
    expect(await outcome(act((trx) => saveDraft(trx, save)))).toBe('VERBATIM_CHANGED');
    expect(await words()).toEqual(before);

    const fuller = { ...other, directive: { ...catalogue.directive, edition: 2 } };
    await act((trx) => saveDraft(trx, { ...save, text: fuller }));
    expect(await words()).toHaveLength(2);
    expect(await words()).toEqual(expect.arrayContaining(before));
    expect((await act((trx) => findVersion(trx, directiveSlug, version)))?.catalogue).toEqual(catalogue);
    await act((trx) => withdrawVersion(trx, { directiveSlug, version: draft }));
  });

  it('keeps approved and withdrawn versions as they were decided, for the owner too', async () => {
    for (const change of [
      sql`update app.catalogue_version set settings = '{}' where status <> 'draft'`,
      sql`update app.catalogue_version set edition = 2 where province_id = 'khanh-hoa' and status = 'approved'`,
      sql`update app.catalogue_version set status = 'draft' where status = 'approved'`,
      sql`update app.catalogue_version set effective_from = effective_from - 1 where status = 'approved'`,
      sql`update app.catalogue_version set version = 99`,
      sql`delete from app.catalogue_version`,
      sql`delete from app.approval`,
      sql`update app.catalogue_edit set person_id = null`,
      sql`delete from app.catalogue_review_event`,
      sql`delete from app.workspace`,
      sql`update app.workspace set province_id = 'lao-cai' where province_id = 'yen-bai'`,
    ]) {
      expect([
        change.compile(database.superuser).sql,
        await outcome(change.execute(database.superuser)),
      ]).not.toContain('done');
    }
  });
});
