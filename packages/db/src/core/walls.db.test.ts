import { databaseServers, freshDatabase, onServer, type TestDatabase } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateForTests } from '../testing/demo-database.ts';
import { globalTargets, notOwnedByAProvince, openToEveryProvince } from './policy-exceptions.ts';
import { roleNames } from './roles.ts';

const schemas = `'app', 'access', 'audit', 'publication', 'work', 'organisation', 'detection', 'casework', 'publishing', 'outcome', 'sealed',
  'notification', 'jobs', 'auth', 'migration'`;

describe.each(databaseServers())('the system catalogue on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const list = (query: string): Promise<string[]> =>
    onServer(database.url, async (client) =>
      (await client.query<{ found: string }>(query)).rows.map(({ found }) => found),
    );
  const tables = `select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in (${schemas})`;

  it('has row security, forced, on every table that is not listed as an exception', async () => {
    const open = await list(`select name as found from (${tables}) t where not secured`);
    const listed = [...Object.keys(notOwnedByAProvince), ...openToEveryProvince];
    expect(open.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('leads every primary key with the province', async () => {
    const others = await list(`select t.name as found from (${tables}) t
      left join pg_index i on i.indrelid = t.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname is distinct from 'province_id' order by 1`);
    expect(others).toEqual(Object.keys(notOwnedByAProvince).toSorted());
  });

  it('leads every foreign key of an owned table with the province, unless it leads to something global', async () => {
    const others = await list(`select t.name || ' -> ' || c.confrelid::regclass as found from (${tables}) t
      join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
      join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
      where a.attname <> 'province_id' and c.confrelid::regclass::text not in (${globalTargets.map((name) => `'${name}'`)})
        and t.name not in (${Object.keys(notOwnedByAProvince).map((name) => `'${name}'`)})`);
    expect(others).toEqual([]);
  });

  it('keeps publication free of foreign keys to anything private', async () => {
    const out = await list(`select conname as found from pg_constraint c where contype = 'f'
      and conrelid::regclass::text like 'publication.%' and confrelid::regclass::text not like 'publication.%'`);
    expect(out).toEqual([]);
  });

  it('audits every table of app and access but the signing keys, what is derived, and when a token was used', async () => {
    const silent = await list(`select t.name as found from (${tables}) t
      where (t.name like 'app.%' or t.name like 'access.%') and not exists (
        select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'audit.record_change'::regproc)`);
    expect(silent.toSorted()).toEqual([
      'access.api_token_use',
      'access.sight',
      'access.signing_key',
      'access.unit_reach',
    ]);
  });

  it('gives no role of ours power over policies, and nothing to everybody', async () => {
    const names = roleNames.map((name) => `'${name}'`).join();
    expect(
      await list(`select rolname as found from pg_roles where rolname in (${names})
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    ).toEqual([]);
    expect(
      await list(`select p.oid::regprocedure::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in (${schemas}) and has_function_privilege('public', p.oid, 'execute')`),
    ).toEqual([]);
  });

  it('lets each role touch its own and nothing else', async () => {
    const rights = (role: string) =>
      list(`select distinct split_part(t.name, '.', 1) || ' ' || p as found from (${tables}) t,
        unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
        where has_table_privilege('${role}', t.oid, p) order by 1`);
    expect(await rights('kycuong_staff')).toEqual([
      'access SELECT',
      'app SELECT',
      'audit SELECT',
      'casework SELECT',
      'detection SELECT',
      'jobs SELECT',
      'notification SELECT',
      'organisation SELECT',
      'outcome SELECT',
      'publication SELECT',
      'publishing SELECT',
      'sealed SELECT',
      'work SELECT',
    ]);
    expect(await rights('kycuong_public')).toEqual(['publication SELECT']);
    expect(await rights('kycuong_auth')).toEqual([
      'auth DELETE',
      'auth INSERT',
      'auth SELECT',
      'auth UPDATE',
    ]);
    expect(await rights('kycuong_jobs')).toEqual([
      'app SELECT',
      'casework SELECT',
      'detection DELETE',
      'detection INSERT',
      'detection SELECT',
      'detection UPDATE',
      'jobs DELETE',
      'jobs INSERT',
      'jobs SELECT',
      'jobs UPDATE',
      'notification INSERT',
      'notification SELECT',
      'organisation SELECT',
      'publication SELECT',
      'work DELETE',
      'work SELECT',
    ]);
    // A trial reads the versions that it compares, of the province that it works for, and nothing else of the core.
    expect(
      await list(`select t.name as found from (${tables}) t where t.name like 'app.%'
        and has_table_privilege('kycuong_jobs', t.oid, 'SELECT') order by 1`),
    ).toEqual(['app.catalogue_version', 'app.directive_text']);
    // Who reported is read through two functions of its own role, by nobody's rights on the table.
    expect((await rights('kycuong_owner')).filter((right) => right.startsWith('sealed'))).toEqual([]);
    expect(
      await list(`select t.name as found from (${tables}) t where t.name like 'sealed.%'
      and has_table_privilege('kycuong_staff', t.oid, 'SELECT')`),
    ).toEqual(['sealed.access_entry']);
    const functions = (role: string) =>
      list(`select p.oid::regproc::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in (${schemas}) and has_function_privilege('${role}', p.oid, 'execute')
          and has_schema_privilege('${role}', n.oid, 'usage') order by 1`);
    // All that it may write is the one answer to a one-time link.
    expect(await functions('kycuong_public')).toEqual([
      'outcome.answer_link',
      'outcome.look_at_link',
      'publication.search_key',
      'publication.today',
    ]);
    expect(await functions('kycuong_auth')).toEqual([]);
    expect(await functions('kycuong_staff')).not.toContain('app.bring_into_force');
  });

  it('pins the search path of every function that lends its owner’s rights', async () => {
    const loose =
      await list(`select p.oid::regproc::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in (${schemas}) and p.prosecdef and p.proconfig is null`);
    expect(loose).toEqual([]);
  });
});
