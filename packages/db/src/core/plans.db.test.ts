import { databaseServers } from '@kycuong/testing/database';
import { type Compilable, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries } from '../audit/audit.ts';
import { listVersions } from '../catalogue/catalogue.ts';
import { selectVersions } from '../catalogue/version-columns.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf } from '../testing/drafts.ts';
import type { Connection } from './connect.ts';

describe.each(databaseServers())('plans under row security on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await sql`
      insert into publication.search_token
      select p, md5(n::text || p), 'behaviour', 'many', n % 100, (n % 50)::text, 1, date '2026-01-01', null
      from generate_series(1, 30000) n, unnest(array['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh']) p`.execute(
      database.superuser,
    );
    await sql`
      insert into audit.entry (province_id, actor, action, subject_kind, subject_key, payload_digest)
      select p, 'system:test', 'insert', 'app.test', '{}', '' from generate_series(1, 30000) n,
        unnest(array['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh']) p`.execute(database.superuser);
    await sql`
      insert into app.directive_text (province_id, directive_slug, edition, content)
      select 'quang-ninh', 'many', n, jsonb_build_object('directive', jsonb_build_object('slug', 'many', 'edition', n))::text
      from generate_series(1, 2000) n`.execute(database.superuser);
    await sql`
      insert into app.catalogue_version (province_id, directive_slug, version, edition, status, settings, content_hash)
      select 'quang-ninh', 'many', n, n, 'withdrawn', '{}', '' from generate_series(1, 2000) n`.execute(
      database.superuser,
    );
    for (const table of [
      'publication.search_token',
      'audit.entry',
      'app.catalogue_version',
      'app.directive_text',
    ]) {
      await sql`analyze ${sql.table(table)}`.execute(database.superuser);
    }
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const plan = async (
    db: Connection,
    query: Compilable | { compile(db: Connection): { sql: string; parameters: readonly unknown[] } },
  ) => {
    const compiled = query.compile(db);
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>({
      ...compiled,
      sql: `explain ${compiled.sql}`,
    } as never);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it('reach an index for a list and a row, as kycuong_staff', async () => {
    await database.acting(editorOf('da-nang'), 'da-nang', async (trx) => {
      expect(await listVersions(trx)).toHaveLength(1);
      expect(await listEntries(trx, { limit: 5 })).toHaveLength(5);
      const list = selectVersions(trx).orderBy('v.directive_slug').orderBy('v.version', 'desc').limit(20);
      const row = selectVersions(trx).where('v.directive_slug', '=', '34-ct-tu').where('v.version', '=', 1);
      const log = trx
        .selectFrom('audit.entry')
        .select('at')
        .where('entry_no', '<', 9000)
        .orderBy('entry_no', 'desc')
        .limit(20);
      for (const query of [list, row, log])
        expect(await plan(trx, query)).not.toMatch(/Seq Scan on (catalogue_version|directive_text|entry)/);
    });
  });

  it('reach the index of the search tokens, as kycuong_public', async () => {
    // The shape of read-search.ts: the key leads with the province, so the search goes from province to province.
    const search = sql`select key from publication.workspace join publication.search_token using (province_id)
      where token ^@ ${'hop'}`;
    const found = await plan(database.as('kycuong_public'), search);
    expect(found).toMatch(/Index .*search_token_pkey/);
    expect(found).not.toContain('Seq Scan on search_token');
  });

  it('use only operators that policies let through to an index', async () => {
    const { rows } = await sql<{ leaky: string }>`
      select o.oprcode::text as leaky from pg_operator o join pg_proc p on p.oid = o.oprcode
      where not p.proleakproof and o.oid in ('=(text,text)'::regoperator, '=(uuid,uuid)'::regoperator, '=(integer,integer)'::regoperator,
        '<(bigint,bigint)'::regoperator, '<=(date,date)'::regoperator, '>(date,date)'::regoperator, '^@(text,text)'::regoperator)`.execute(
      database.superuser,
    );
    expect(rows).toEqual([]);
  });
});
