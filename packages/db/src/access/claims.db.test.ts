import { databaseServers } from '@kycuong/testing/database';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claims, inProvince, openClaims } from '../core/claims.ts';
import { type DemoDatabase, demoDatabase, newSession } from '../testing/demo-database.ts';
import { myProfile } from './access.ts';

const editor = 'soan.yen-bai@demo.invalid';

describe.each(databaseServers())('claims on $name', (server) => {
  let database: DemoDatabase;
  let genuine: Claims;
  beforeAll(async () => {
    database = await demoDatabase(server);
    genuine = await database.claimsOf(editor, 'yen-bai');
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const rowsSeen = (claims: string): Promise<number> =>
    inProvince(database.as('kycuong_staff'), claims as Claims, async (trx) => {
      const { rows } = await sql<{ seen: number }>`
        select (select count(*) from app.catalogue_version) + (select count(*) from app.directive_text)
          + (select count(*) from access.membership) + (select count(*) from access.person)
          + (select count(*) from audit.entry) as seen`.execute(trx);
      return rows[0]!.seen;
    });

  it('show the rows of the province they name, and of that one only', async () => {
    expect(await rowsSeen(genuine)).toBeGreaterThan(0);
    const provinces = await inProvince(database.as('kycuong_staff'), genuine, (trx) =>
      trx.selectFrom('app.catalogue_version').select('province_id').distinct().execute(),
    );
    expect(provinces).toEqual([{ province_id: 'yen-bai' }]);
  });

  it('show nothing when missing, empty, forged, moved to another province, prolonged, or signed by nobody', async () => {
    const [key, , , person, account, signature] = genuine.split('|');
    const later = Math.floor(Date.now() / 1000) + 86_400;
    const forgeries = [
      '',
      '|||||',
      'yen-bai',
      genuine.replace('|yen-bai|', '|da-nang|'),
      genuine.replace(/\|\d+\|/, `|${later}|`),
      [key, 'yen-bai', later, person, account, '0'.repeat(64)].join('|'),
      ['', 'yen-bai', later, person, account, signature].join('|'),
      genuine.slice(0, -1),
      `${genuine} `,
      genuine.toUpperCase(),
      "' or true --",
      '\\x00',
    ];
    for (const forged of forgeries) expect([forged, await rowsSeen(forged)]).toEqual([forged, 0]);
    const none = await sql<{ seen: number }>`select count(*) as seen from app.catalogue_version`.execute(
      database.as('kycuong_staff'),
    );
    expect(none.rows).toEqual([{ seen: 0 }]);
  });

  it('show nothing when anything at all was changed in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: genuine.length - 1 }),
        fc.constantFrom(...'0aZ|-~'),
        async (at, letter) => {
          fc.pre(genuine[at] !== letter);
          expect(await rowsSeen(genuine.slice(0, at) + letter + genuine.slice(at + 1))).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('expire', async () => {
    const short = await database.superuser.transaction().execute(async (trx) => {
      const { rows } = await sql<{ claims: string }>`
        with k as (select * from access.signing_key), b as (select concat_ws('|', k.key_id, 'yen-bai',
          floor(extract(epoch from now()))::bigint - 1, gen_random_uuid(), 'x') as body from k)
        select body || '|' || encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(body, 'UTF8'))), 'hex') as claims
        from k, b`.execute(trx);
      return rows[0]!.claims;
    });
    expect(await rowsSeen(short)).toBe(0);
    expect(await rowsSeen(genuine)).toBeGreaterThan(0);
  });

  it('leave nothing behind in the connection', async () => {
    const staff = database.as('kycuong_staff');
    await staff.connection().execute(async (one) => {
      await inProvince(one, genuine, (trx) => trx.selectFrom('app.catalogue_version').selectAll().execute());
      expect(await one.selectFrom('app.catalogue_version').selectAll().execute()).toEqual([]);
    });
  });

  it('are opened for a good session and a role of today only', async () => {
    const staff = database.as('kycuong_staff');
    const open = async (email: string, province: string, minutes?: number) =>
      openClaims(staff, await newSession(database.superuser, email, minutes), province);
    expect(await open(editor, 'yen-bai')).toMatch(/^[0-9a-f]{12}\|yen-bai\|/);
    expect(await open(editor, 'da-nang')).toBeNull();
    expect(await open(editor, 'yen-bai', -1)).toBeNull();
    expect(await openClaims(staff, 'no-such-session', 'yen-bai')).toBeNull();
    expect(await open('hai-tinh@demo.invalid', 'yen-bai')).not.toBeNull();
    expect(await open('hai-tinh@demo.invalid', 'khanh-hoa')).not.toBeNull();
    await database.superuser
      .updateTable('access.account')
      .set({ closed_at: new Date() })
      .where('account_id', 'in', (is) =>
        is.selectFrom('auth.user').select('id').where('email', '=', 'soan.da-nang@demo.invalid'),
      )
      .execute();
    expect(await open('soan.da-nang@demo.invalid', 'da-nang')).toBeNull();
  });

  it('come after a profile that names the provinces to choose from', async () => {
    const profile = await myProfile(
      database.as('kycuong_staff'),
      await newSession(database.superuser, 'hai-tinh@demo.invalid'),
    );
    expect(profile?.provinces.map(({ provinceId, roles }) => [provinceId, roles])).toEqual([
      ['khanh-hoa', ['catalogue-approver']],
      ['yen-bai', ['catalogue-editor']],
    ]);
    expect(profile?.name).toContain('(minh họa)');
    expect(await myProfile(database.as('kycuong_staff'), 'no-such-session')).toBeNull();
  });

  it('cannot be made by staff: the keys and the sessions are out of reach', async () => {
    const staff = database.as('kycuong_staff');
    for (const table of ['access.signing_key', 'auth.session', 'auth.account', 'access.account'] as const) {
      await expect(staff.selectFrom(table).selectAll().execute()).rejects.toThrow('permission denied');
    }
  });
});
