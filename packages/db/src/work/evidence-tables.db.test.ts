import { evidenceKinds, type Field } from '@kycuong/rules/work';
import { metrics } from '@kycuong/rules/detection/metrics';
import { databaseServers, freshDatabase, onServer, type TestDatabase } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateForTests } from '../testing/demo-database.ts';
import { columnOf, tableOf } from './evidence-table.ts';

const versionColumns = ['province_id', 'id', 'recorded_at', 'superseded_at', 'source', 'withdrawn'];

const sqlType = ({ type }: Field): string =>
  ({ day: 'date', whole: 'integer', truth: 'boolean', code: 'text C', reference: 'text C', words: 'text' })[
    type.type
  ];

describe.each(databaseServers())('the tables of evidence on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase({ migrate: migrateForTests, server });
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const list = <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> =>
    onServer(database.url, async (client) => (await client.query<Row>(query, values)).rows);

  it('are those of the registry, column by column', async () => {
    const found = await list<{ table: string; columns: string[] }>(`
      select c.relname as table, array_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
        case when o.collname = 'C' then 'C' end) order by a.attnum) as columns
      from pg_partitioned_table p join pg_class c on c.oid = p.partrelid and c.relnamespace = 'work'::regnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 left join pg_collation o on o.oid = a.attcollation
      group by 1`);
    const own = new Map(
      found.map(({ table, columns }) => [
        table,
        columns.filter((column) => !versionColumns.includes(column.split(' ')[0]!)),
      ]),
    );
    for (const kind of evidenceKinds) {
      const expected = kind.fields.map((field) => `${columnOf(field)} ${sqlType(field)}`);
      expect([kind.id, own.get(tableOf(kind.id))]).toEqual([kind.id, expected]);
    }
    expect(own.size).toBe(evidenceKinds.length);
  });

  it('refuse what the registry refuses: codes, domains, and facts that lack a field', async () => {
    const checks = await list<{ table: string; check: string }>(`
      select c.relname as table, pg_get_constraintdef(k.oid) as check from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'work'::regnamespace and c.relkind = 'p' and k.contype = 'c'`);
    const checksOf = (kind: string) =>
      checks.filter(({ table }) => table === tableOf(kind)).map(({ check }) => check.replaceAll('"', ''));
    for (const { id, fields } of evidenceKinds) {
      const all = checksOf(id);
      for (const field of fields) {
        const { type } = field;
        const mine = all.filter((check) => new RegExp(`\\(${columnOf(field)}\\b`).test(check));
        const codes = type.type === 'code' ? type.values.map(({ code }) => code) : [];
        const listed = mine.flatMap((check) =>
          [...check.matchAll(/'([a-z0-9-]+)'::text/g)].map((match) => match[1]),
        );
        expect([id, field.name, listed]).toEqual([id, field.name, codes]);
        if (type.type === 'whole')
          expect(mine.join()).toContain(`>= ${type.min}) AND (${columnOf(field)} <= ${type.max})`);
      }
      const required = fields.filter(({ nullable }) => !nullable).map(columnOf);
      expect(all).toContain(`CHECK ((withdrawn OR (num_nulls(${required.join(', ')}) = 0)))`);
    }
  });

  it('have an index for every key that a metric reaches them by', async () => {
    const indexed = await list<{ found: string }>(`
      select distinct c.relname || '.' || a.attname as found from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[1]
      where c.relnamespace = 'work'::regnamespace and c.relkind = 'p'`);
    const reached = metrics.flatMap(({ kind, keys }) => {
      const own = evidenceKinds.find(({ id }) => id === kind)!.fields.map(({ name }) => name);
      return Object.values(keys)
        .filter((key) => own.includes(key))
        .map((name) => `${tableOf(kind)}.${columnOf({ name })}`);
    });
    expect(indexed.map(({ found }) => found)).toEqual(expect.arrayContaining(reached));
  });

  it('are split by province, in partitions that nobody reaches but through them', async () => {
    const open = await list<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_roles r on r.rolname in ('kycuong_staff', 'kycuong_jobs')
      where c.relispartition and c.relnamespace = 'work'::regnamespace and c.relkind = 'r'
        and (has_table_privilege(r.oid, c.oid, 'select') or not c.relforcerowsecurity)`);
    expect(open).toEqual([]);
    await list(
      `insert into app.workspace (province_id, name_vi, name_en) values ('thu-nghiem', 'Thử', 'Trial')`,
    );
    const [made] = await list<{ count: number }>(
      `select count(*)::int from pg_class where relispartition and relkind = 'r' and relname like '%\\_\\_thu\\_nghiem'`,
    );
    expect(made!.count).toBe(evidenceKinds.length + 1);
  });
});
