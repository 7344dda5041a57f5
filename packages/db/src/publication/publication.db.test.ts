import { mechanismStatus } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { searchKey } from '@kycuong/rules/text';
import { databaseServers } from '@kycuong/testing/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { approveVersion, findVersion } from '../catalogue/catalogue.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { approverOf, dayFrom, editorOf, openReview, outcome } from '../testing/drafts.ts';
import { deleteExpired } from './delete-expired.ts';
import type { PublishedBehaviour } from './read-rows.ts';
import { watchPublication } from './watch-publication.ts';

const province = 'da-nang';

describe.each(databaseServers())('publication on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const publicRows = (
    table: 'publication.directive' | 'publication.behaviour' | 'publication.search_token',
  ) =>
    database
      .as('kycuong_public')
      .selectFrom(table)
      .select(['version', 'valid_from'])
      .where('province_id', '=', province)
      .execute();
  const setDay = (day: string) =>
    sql`insert into publication.clock (day) values (${day}) on conflict (one) do update set day = excluded.day`.execute(
      database.superuser,
    );

  it('gives every item of the four directives word for word, with the province’s setting apart', async () => {
    const rows = await database
      .as('kycuong_public')
      .selectFrom('publication.behaviour')
      .select(['province_id', 'body'])
      .execute();
    expect(rows).toHaveLength(12 + 12 + 9 + 15);
    const { catalogue } = (await database.acting(editorOf(province), province, (trx) =>
      findVersion(trx, '34-ct-tu', 1),
    ))!;
    for (const behaviour of catalogue.behaviours) {
      const published = rows.find(({ body }) => (body as { code?: string }).code === behaviour.code);
      const {
        code: _,
        indicators: __,
        ...setting
      } = catalogue.settings.behaviours.find(({ code }) => code === behaviour.code)!;
      expect(published?.body).toMatchObject({ ...behaviour, setting });
    }
  });

  it('gives with every item its indicators, the conditions they name and only the numbers they use', async () => {
    const rows = await database
      .as('kycuong_public')
      .selectFrom('publication.behaviour')
      .select(['code', 'body'])
      .where('province_id', '=', 'yen-bai')
      .execute();
    const { catalogue } = (await database.acting(editorOf('yen-bai'), 'yen-bai', (trx) =>
      findVersion(trx, '46-ct-tu', 1),
    ))!;
    const { behaviours, predicates, parameters } = catalogue.settings;
    const under = (key: 'param' | 'predicate', tree: unknown): string[] =>
      [...JSON.stringify(tree).matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map(([, name]) => name!);
    const usedAnywhere = new Set(under('param', [behaviours, predicates]));
    for (const { code, indicators, machineDetection } of behaviours) {
      const body = rows.find((row) => row.code === code)?.body as unknown as PublishedBehaviour;
      const shown = machineDetection ? indicators.map(({ absorbs: _, ...shown }) => shown) : [];
      expect(body.indicators).toEqual(shown);
      const named = new Set(under('predicate', shown));
      for (const predicate of predicates)
        if (named.has(predicate.name)) under('predicate', predicate).forEach((deeper) => named.add(deeper));
      expect(body.predicates).toEqual(predicates.filter(({ name }) => named.has(name)));
      const used = under('param', [shown, body.predicates]);
      expect(body.parameters.map(({ id }) => id)).toEqual(
        parameters.map(({ id }) => id).filter((id) => used.includes(id) || !usedAnywhere.has(id)),
      );
    }
  });

  it('computes the search key as rules do', async () => {
    const letters =
      'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
    const word = fc.string({
      unit: fc.constantFrom(...letters, ...letters.toUpperCase(), ...'0123456789 .,;:-–“”()/%…²½ﬁéñßøÆÐ'),
      maxLength: 30,
    });
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, form), { minLength: 50, maxLength: 50 }), async (words) => {
        const texts = words.map(([text, as]) => text.normalize(as));
        const { rows } = await sql<{ keys: string[] }>`
          select array_agg(publication.search_key(t) order by n) as keys from unnest(${texts}::text[]) with ordinality x (t, n)`.execute(
          database.as('kycuong_public'),
        );
        expect(rows[0]?.keys).toEqual(texts.map(searchKey));
      }),
      { numRuns: 40 },
    );
  });

  it('says of every mechanism what rules say', async () => {
    const origin = fc.oneof(
      fc.record({
        kind: fc.constant('province'),
        basis: fc.constant('x'),
        author: fc.constant('x'),
        approvedOn: fc.constant('2026-01-01'),
      }),
      fc.record({
        kind: fc.constant('directive'),
        provisions: fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1, maxLength: 3 }),
      }),
    );
    const provision = (code: string, kind: string, ...mechanisms: string[]) => ({ code, kind, mechanisms });
    const provisions = [
      provision('A', 'obligation', 'm'),
      provision('B', 'seminar', 'm'),
      provision('C', 'obligation', 'other'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(origin, { maxLength: 3 }), async (on, origins) => {
        const mechanism = { id: 'm', on, origins } as Catalogue['settings']['mechanisms'][number];
        const { rows } = await sql<{ status: string }>`select publication.mechanism_status(
          ${JSON.stringify(mechanism)}::jsonb, ${JSON.stringify(provisions)}::jsonb) as status`.execute(
          database.superuser,
        );
        expect(rows[0]?.status).toBe(
          mechanismStatus(mechanism, provisions as unknown as Catalogue['provisions']),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('changes on the first day of the next version, says so at once, and forgets what is over', async () => {
    const changed = vi.fn();
    const watch = await watchPublication(database.urlAs('kycuong_public'), changed);
    const review = await openReview(database, province);
    await database.acting(approverOf(province), province, (trx) =>
      approveVersion(trx, { ...review, effectiveFrom: dayFrom(3) }),
    );
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());

    expect(await publicRows('publication.directive')).toMatchObject([{ version: 1 }]);
    await setDay(dayFrom(2));
    expect(await publicRows('publication.directive')).toMatchObject([{ version: 1 }]);
    await setDay(dayFrom(3));
    for (const table of [
      'publication.directive',
      'publication.behaviour',
      'publication.search_token',
    ] as const) {
      expect(new Set((await publicRows(table)).map(({ version }) => version))).toEqual(new Set([2]));
    }
    expect(await deleteExpired(database.as('kycuong_jobs'))).toBeGreaterThan(0);
    expect(await deleteExpired(database.as('kycuong_jobs'))).toBe(0);
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from publication.search_token where province_id = ${province} and version = 1`.execute(
      database.superuser,
    );
    expect(rows).toEqual([{ left: 0 }]);
    await sql`delete from publication.clock`.execute(database.superuser);
    await watch.close();
  });

  it('is announced again after the connection broke', async () => {
    const changed = vi.fn();
    const watch = await watchPublication(database.urlAs('kycuong_public'), changed, { retryMs: 20 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kycuong publication watch'
      and datname = current_database()`.execute(database.superuser);
    await sql`select publication.announce()`.execute(database.as('kycuong_owner'));
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 5000);
    await watch.close();
  });

  it('lets the public role read here and nowhere else', async () => {
    const reader = database.as('kycuong_public');
    for (const statement of [
      sql`select * from app.catalogue_version`,
      sql`select * from access.person`,
      sql`select * from audit.entry`,
      sql`select * from auth.user`,
      sql`update publication.directive set body = '{}'`,
      sql`insert into publication.clock (day) values ('2000-01-01')`,
      sql`delete from publication.behaviour`,
      sql`create temp table mine (a int)`,
      sql`create table public.mine (a int)`,
    ]) {
      expect([statement.compile(reader).sql, await outcome(statement.execute(reader))]).toEqual([
        expect.anything(),
        '42501',
      ]);
    }
  });
});
