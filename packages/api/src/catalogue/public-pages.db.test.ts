import { oldestServer, onServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPublicApi, isNotPublished } from '../public.ts';
import { type StaffWorld, staffWorld } from '../testing/staff-world.ts';

type Api = ReturnType<typeof createPublicApi>;
const directives = [
  { province: 'da-nang', slug: '34-ct-tu', items: 12 },
  { province: 'yen-bai', slug: '46-ct-tu', items: 12 },
  { province: 'khanh-hoa', slug: '35-ct-tu', items: 9 },
  { province: 'quang-ninh', slug: 'ky-luat-ky-cuong-hanh-chinh', items: 15 },
];

describe.each(oldestServer())('the public router on $name', (server) => {
  let world: StaffWorld;
  let api: Api;
  beforeAll(async () => {
    world = await staffWorld(server);
    api = createPublicApi({ publicDatabaseUrl: world.urlAs('kycuong_public') });
  });
  afterAll(async () => {
    await api.close();
    await world[Symbol.asyncDispose]();
  });

  test('provinces stand in Vietnamese alphabetical order', async () => {
    const { provinces } = await api.caller.catalogue.home();
    expect(provinces.map(({ province }) => province.name.vi)).toEqual([
      'Đà Nẵng',
      'Khánh Hòa',
      'Quảng Ninh',
      'Yên Bái',
    ]);
  });

  test('no number is given out without its source, author and a validity that does not begin before its approval', async () => {
    for (const { province, slug } of directives) {
      const { parameters } = await api.caller.catalogue.directive({ province, slug });
      expect(parameters.length).toBeGreaterThan(0);
      for (const value of parameters.flatMap(({ values }) => values)) {
        expect(value.source.reference).not.toBe('');
        expect(value.author).not.toBe('');
        expect(value.from >= value.approvedOn).toBe(true);
      }
    }
  });

  test('a mechanism that works names the directive, not a seminar, or the province’s own basis', async () => {
    for (const { province } of directives)
      for (const { mechanisms } of (await api.caller.catalogue.province({ province })).directives)
        for (const { status, origins } of mechanisms.filter((mechanism) => mechanism.status === 'works')) {
          const carried = origins.some(
            (origin) =>
              origin.kind === 'province' || origin.provisions.some(({ kind }) => kind !== 'seminar'),
          );
          expect([status, carried]).toEqual(['works', true]);
        }
  });

  test('each item of each directive has its page, and the pages lead through all of them', async () => {
    for (const { province, slug, items } of directives) {
      const seen: number[] = [];
      let next: number | undefined = (await api.caller.catalogue.directive({ province, slug })).items[0]
        ?.ordinal;
      while (next) {
        const page: Awaited<ReturnType<Api['caller']['catalogue']['behaviour']>> =
          await api.caller.catalogue.behaviour({
            province,
            slug,
            ordinal: next,
          });
        seen.push(next);
        next = page.next?.ordinal;
      }
      expect(seen).toHaveLength(items);
    }
  });

  test('an item is compared with its family elsewhere, and an incomplete list is never called empty', async () => {
    const page = await api.caller.catalogue.behaviour({ province: 'yen-bai', slug: '46-ct-tu', ordinal: 11 });
    expect(
      page.elsewhere.map(({ province, item, relation, letters }) => [
        province.key,
        item.ordinal,
        relation,
        letters,
      ]),
    ).toEqual([
      ['khanh-hoa', 4, 'near', ['a', 'b']],
      ['khanh-hoa', 1, 'related', ['d']],
      ['khanh-hoa', 6, 'related', ['c']],
    ]);
    expect(page.absent.map(({ province, listComplete }) => [province.key, listComplete])).toContainEqual([
      'da-nang',
      false,
    ]);
  });

  test('an item says in words how it is detected, and of every number in them whose it is', async () => {
    const page = await api.caller.catalogue.behaviour({ province: 'yen-bai', slug: '46-ct-tu', ordinal: 11 });
    expect(new Set(page.indicators.map(({ clause }) => clause))).toEqual(new Set(['a', 'b', 'c', 'd']));
    const chosen = new Set(page.parameters.map(({ id }) => id));
    for (const { notice, urgent } of page.indicators)
      for (const tokens of [notice.vi, notice.en, urgent?.vi ?? [], urgent?.en ?? []]) {
        const numbers = tokens.filter(({ text }) => /^\d+$/.test(text) && text !== '0' && text !== '1');
        expect(numbers.filter(({ parameter }) => !parameter || !chosen.has(parameter))).toEqual([]);
      }
    const words = page.indicators[0]!.notice.vi.map(({ text }) => text).join('');
    expect(words).toMatch(/^Cùng một việc, trong 180 ngày qua .* cuộc họp .*\.$/);
  });

  test('search without diacritics finds words, families and provinces', async () => {
    const kinds = async (query: string) =>
      Object.fromEntries(
        (await api.caller.catalogue.search({ query })).groups.map(({ kind, total }) => [kind, total]),
      );
    expect(await kinds('ne tranh')).toMatchObject({ behaviour: 6, question: 5 });
    for (const query of ['hoa', 'hòa', 'hoà', 'hòa'.normalize('NFD')])
      expect(await kinds(query)).toMatchObject({ province: 1 });
    expect(await kinds('cam chung')).toMatchObject({ family: 1 });
    expect(await kinds('!!!')).toEqual({});
  });

  test('what is not there is not found', async () => {
    const asked = [
      api.caller.catalogue.province({ province: 'ha-noi' }),
      api.caller.catalogue.directive({ province: 'yen-bai', slug: '34-ct-tu' }),
      api.caller.catalogue.behaviour({ province: 'yen-bai', slug: '46-ct-tu', ordinal: 13 }),
      api.caller.catalogue.behaviour({ province: 'yen-bai', slug: '46-ct-tu', ordinal: 0 }),
      api.caller.catalogue.family({ id: 'none' }),
      api.caller.catalogue.questions({ province: 'yen-bai', slug: 'none' }),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer.status === 'rejected' && isNotPublished(answer.reason)).toBe(true);
  });

  test('what was remembered is forgotten when something is published, and whoever watches is told', async () => {
    const changed = vi.fn();
    const listening = vi.fn();
    await api.onPublicationChange(changed, { onListening: listening });
    expect(listening).toHaveBeenCalled();
    const name = async () => (await api.caller.catalogue.province({ province: 'yen-bai' })).province.name.en;
    expect(await name()).toBe('Yên Bái');
    await onServer(world.url, async (client) => {
      await client.query('begin');
      await client.query(
        `update publication.workspace set body = jsonb_set(body, '{name,en}', '"Yen Bai"') where province_id = 'yen-bai'`,
      );
      await client.query('select publication.announce()');
      await client.query('commit');
    });
    expect(await name()).toBe('Yen Bai');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  });
});
