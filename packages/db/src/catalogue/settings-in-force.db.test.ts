import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { approverOf, dayFrom, directives, editorOf, openReview, outcome } from '../testing/drafts.ts';
import { approveVersion, withdrawVersion } from './catalogue.ts';

type Settings = Catalogue['settings'];
type Parameter = Settings['parameters'][number];
type Mechanism = Settings['mechanisms'][number];

const province = 'quang-ninh';
const day = (text: string) => text as Parameter['values'][number]['from'];

const withFirstValue =
  (change: Partial<Record<keyof Parameter['values'][number], unknown>>) => (settings: Settings) => {
    const [parameter, ...others] = settings.parameters;
    const [value, ...later] = parameter!.values;
    return {
      ...settings,
      parameters: [{ ...parameter!, values: [{ ...value!, ...change }, ...later] }, ...others],
    } as Settings;
  };
const withMechanism =
  (change: (mechanism: Mechanism) => boolean, to: Partial<Mechanism>) =>
  (settings: Settings): Settings => ({
    ...settings,
    mechanisms: settings.mechanisms.map((mechanism) =>
      change(mechanism) ? { ...mechanism, ...to } : mechanism,
    ),
  });
const off = ({ on }: Mechanism) => !on;

describe.each(databaseServers())('settings that would take effect, on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** What approving a version with these settings comes to; a refused one is withdrawn again. */
  const approving = async (
    change: (settings: Settings) => Settings,
    effectiveFrom = dayFrom(0),
  ): Promise<string> => {
    const review = await openReview(database, province, change);
    const step = database.acting(approverOf(province), province, (trx) =>
      approveVersion(trx, { ...review, effectiveFrom }),
    );
    const result = await outcome(step);
    if (result !== 'done')
      await database.acting(editorOf(province), province, (trx) => withdrawVersion(trx, review));
    return result;
  };

  it('No number that a province chose is ever shown as coming from the directive; every number has a source, an author and a validity period that does not begin before its approval.', async () => {
    const refused = (found: string) => `LINT_ERRORS_REMAIN ${found}`;
    const early = withFirstValue({ from: day('2026-11-01'), approvedOn: day('2026-11-02') });
    expect(await approving(early)).toBe(refused('PARAMETER_VALID_BEFORE_APPROVAL'));
    for (const missing of [
      { author: ' ' },
      { author: undefined },
      { basis: '' },
      { source: { kind: 'province-document', reference: '' } },
      { source: { kind: 'directive', reference: 'Chỉ thị' } },
      { source: undefined },
      { approvedOn: undefined },
    ]) {
      const change = (settings: Settings) =>
        JSON.parse(JSON.stringify(withFirstValue(missing)(settings))) as Settings;
      expect([missing, await approving(change)]).toEqual([missing, refused('PARAMETER_WITHOUT_SOURCE')]);
    }
    const stored = await sql<{ kinds: number }>`
      select count(*) as kinds from publication.directive, jsonb_path_query(body, '$.parameters[*].values[*].source.kind') kind
      where kind = '"directive"'`.execute(database.superuser);
    expect(stored.rows).toEqual([{ kinds: 0 }]);
  });

  it('A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', async () => {
    const without = 'LINT_ERRORS_REMAIN MECHANISM_WITHOUT_BASIS';
    const directive = (...provisions: string[]) => ({
      on: true,
      origins: [{ kind: 'directive' as const, provisions }],
    });
    expect(await approving(withMechanism(off, { on: true }))).toBe(without);
    expect(await approving(withMechanism(off, directive('QN-O99')))).toBe(without);
    expect(await approving(withMechanism(off, directive('QN-O1')))).toBe(without);
    expect(await approving(withMechanism(off, directive()))).toBe(without);
    const own = {
      kind: 'province' as const,
      basis: 'Kế hoạch 12-KH/TU',
      author: 'Ban Tổ chức Tỉnh ủy',
      approvedOn: day('2026-11-20'),
    };
    expect(await approving(withMechanism(off, { on: true, origins: [{ ...own, basis: ' ' }] }))).toBe(
      without,
    );
    expect(
      await approving(withMechanism(({ id }) => id === 'apology-letter', { on: true, origins: [own] })),
    ).toBe('done');

    const published = await database
      .as('kycuong_public')
      .selectFrom('publication.directive')
      .select('body')
      .where('province_id', '=', province)
      .where('directive_slug', '=', directives[province])
      .executeTakeFirstOrThrow();
    const { mechanisms } = published.body as unknown as { mechanisms: (Mechanism & { status: string })[] };
    expect(mechanisms.find(({ id }) => id === 'apology-letter')).toMatchObject({
      status: 'works',
      origins: [own],
    });
    for (const { on, status, origins } of mechanisms) {
      expect(status).toBe(on ? 'works' : 'off');
      if (on) expect(origins).not.toEqual([]);
    }
  });

  it('fit the directive’s words: every item has its setting and no other', async () => {
    const dropFirst = (settings: Settings): Settings => ({
      ...settings,
      behaviours: settings.behaviours.slice(1),
    });
    expect(await approving(dropFirst, dayFrom(1))).toBe('LINT_ERRORS_REMAIN SETTINGS_DO_NOT_FIT_TEXT');
  });
});
