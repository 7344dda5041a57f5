import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Connection } from '@kycuong/db/connect';
import { oldestServer } from '@kycuong/testing/database';
import { totp } from '@kycuong/testing/totp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaffApi, singleSignOnReturn, type CookieToSet, type StaffApi } from '../staff.ts';
import { castOfRoles } from '../testing/cast-of-roles.ts';
import { openIdProvider, type OpenIdProvider, type ProviderPerson } from '../testing/open-id-provider.ts';
import { secret, staffWorld, type StaffWorld } from '../testing/staff-world.ts';

const origin = 'http://127.0.0.1:4200';

describe.each(oldestServer())('single sign-on with a real provider, on $name', (server) => {
  let world: StaffWorld;
  let owner: Connection;
  let provider: OpenIdProvider;
  let api: StaffApi;
  beforeAll(async () => {
    world = await staffWorld(server);
    owner = connect(world.url, { max: 1 });
    provider = await openIdProvider(origin + singleSignOnReturn);
    api = createStaffApi({
      staffDatabaseUrl: world.urlAs('kycuong_staff'),
      authDatabaseUrl: world.urlAs('kycuong_auth'),
      secret,
      origin,
      log: world.api.log,
      singleSignOn: { ...provider, name: 'Đăng nhập của tỉnh' },
    });
  });
  afterAll(async () => {
    await Promise.all([api.close(), owner.destroy()]);
    await provider[Symbol.asyncDispose]();
    await world[Symbol.asyncDispose]();
  });

  const arrive = async (person: ProviderPerson, held: readonly CookieToSet[] = [], link = false) => {
    const start = (await api.access.startSingleSignOn(world.visitor(held), '/viec', link))!;
    const back = await provider.visit(start.url, person);
    expect(back.origin + back.pathname).toBe(origin + singleSignOnReturn);
    return { back, cookies: [...held, ...start.cookies] };
  };
  const come = async (person: ProviderPerson, held: readonly CookieToSet[] = [], link = false) => {
    const { back, cookies } = await arrive(person, held, link);
    return api.access.finishSingleSignOn(world.visitor(cookies), back.search.slice(1));
  };
  const accounts = async () =>
    Number(
      (
        await owner
          .selectFrom('auth.user')
          .select((e) => e.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const sessionOf = async (outcome: Awaited<ReturnType<typeof come>>) =>
    'cookies' in outcome ? api.access.currentSession(world.visitor(outcome.cookies)) : null;

  test('an address that nobody invited gets no account, however well the provider knows it', async () => {
    const before = await accounts();
    expect(await come({ subject: 's-1', email: 'la-mat@demo.invalid', verified: true })).toEqual({
      kind: 'not-invited',
    });
    expect(await accounts()).toBe(before);
  });

  test('a bound address opens its account when the provider vouches for it, and not otherwise', async () => {
    const email = 'soan.yen-bai@demo.invalid';
    expect(await come({ subject: 's-2', email, verified: false })).toEqual({ kind: 'not-invited' });
    const outcome = await come({ subject: 's-2', email, verified: true });
    expect(outcome).toMatchObject({ kind: 'signed-in', next: '/viec' });
    expect((await sessionOf(outcome))?.email).toBe(email);
    // From then on by the subject, which the provider never gives to another: a changed address changes nothing.
    const moved = await come({ subject: 's-2', email: 'dia-chi-moi@demo.invalid', verified: true });
    expect((await sessionOf(moved))?.email).toBe(email);
    const kept = await owner.selectFrom('auth.account').selectAll().where('account_id', '=', 's-2').execute();
    expect(
      kept.map(({ access_token, refresh_token, id_token }) => [access_token, refresh_token, id_token]),
    ).toEqual([[null, null, null]]);
  });

  test('an address that was never verified here is not joined by itself: somebody else may have set its password', async () => {
    const email = 'duyet.yen-bai@demo.invalid';
    await owner.updateTable('auth.user').set({ email_verified: false }).where('email', '=', email).execute();
    expect(await come({ subject: 's-3', email, verified: true })).toEqual({ kind: 'not-invited' });
    const { password } = world.accounts.find((one) => one.email === email)!;
    const signedIn = await api.access.signIn(world.visitor(), { email, password });
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
    expect(
      await come(
        { subject: 's-3', email: 'nguoi-khac@demo.invalid', verified: true },
        signedIn.cookies,
        true,
      ),
    ).toEqual({ kind: 'not-invited' });
    expect((await come({ subject: 's-3', email, verified: true }, signedIn.cookies, true)).kind).toBe(
      'linked',
    );
    expect(await api.access.waysIn(world.visitor(signedIn.cookies))).toEqual({
      password: true,
      singleSignOn: true,
    });
    expect((await sessionOf(await come({ subject: 's-3', email, verified: true })))?.email).toBe(email);
  });

  test('whoever is invited may come without ever having a password here', async () => {
    const cast = await castOfRoles(world);
    const admin = api.createCaller({
      session: { token: cast.token('yen-bai', 'organisation-admin') },
      province: 'yen-bai',
      requestId: 'test',
    });
    const email = 'duoc-moi@demo.invalid';
    const made = await admin.access.invite({
      name: 'Người được mời (minh họa)',
      email,
      officer: null,
      role: 'officer',
      unit: null,
      from: '2030-01-01',
      to: null,
      reason: 'thử',
    });
    const person = { subject: 's-4', email, verified: true };
    expect(await come(person)).toEqual({ kind: 'not-invited' });
    expect(await api.access.acceptBySingleSignOn(world.visitor(), made.secret!)).toEqual({
      kind: 'done',
      email,
    });
    expect(await api.access.acceptBySingleSignOn(world.visitor(), made.secret!)).toEqual({
      kind: 'not-good',
    });
    expect(await come({ ...person, subject: 's-9', verified: false })).toEqual({ kind: 'not-invited' });
    const outcome = await come(person);
    expect((await sessionOf(outcome))?.email).toBe(email);
    if (!('cookies' in outcome)) throw new Error(outcome.kind);
    expect(await api.access.waysIn(world.visitor(outcome.cookies))).toEqual({
      password: false,
      singleSignOn: true,
    });
    expect((await api.access.startTwoFactor(world.visitor(outcome.cookies), '')).kind).toBe('started');
    expect((await api.access.signIn(world.visitor(), { email, password: '' })).kind).toBe('wrong');
  });

  test('a second factor is asked for after the provider too, and until then there is no session', async () => {
    const { email, password } = world.accounts.find((one) => one.email === 'soan.khanh-hoa@demo.invalid')!;
    const signedIn = await api.access.signIn(world.visitor(), { email, password });
    if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
    const started = await api.access.startTwoFactor(world.visitor(signedIn.cookies), password);
    if (started.kind !== 'started') throw new Error(started.kind);
    await api.access.confirmTwoFactor(world.visitor(signedIn.cookies), totp(started.uri));
    const outcome = await come({ subject: 's-5', email, verified: true });
    if (outcome.kind !== 'second-factor') throw new Error(outcome.kind);
    const pending = world.visitor(outcome.cookies);
    expect(await api.access.currentSession(pending)).toBeNull();
    expect((await api.access.verifySecondFactor(pending, '000000')).kind).toBe('wrong');
    expect((await api.access.verifySecondFactor(pending, totp(started.uri))).kind).toBe('signed-in');
  });

  test('an answer of the provider is good once, and only in the browser that asked', async () => {
    const person = { subject: 's-2', email: 'soan.yen-bai@demo.invalid', verified: true };
    const { back, cookies } = await arrive(person);
    const finish = (held: readonly CookieToSet[], query: string) =>
      api.access.finishSingleSignOn(world.visitor(held), query);
    const query = back.search.slice(1);
    expect((await finish([], query)).kind).toBe('failed');
    const own = await arrive(person);
    expect((await finish(own.cookies, own.back.search.slice(1))).kind).toBe('signed-in');
    expect((await finish(own.cookies, own.back.search.slice(1))).kind).toBe('failed');
    expect((await finish(cookies, query.replace(/state=[^&]*/, 'state=x'))).kind).toBe('failed');
    expect((await finish(cookies, 'error=access_denied')).kind).toBe('failed');
  });

  test('a provider that never answers keeps nobody from signing in with a password, and its own way in fails in time', async () => {
    const silent = createServer();
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as AddressInfo;
    const waiting = createStaffApi({
      staffDatabaseUrl: world.urlAs('kycuong_staff'),
      authDatabaseUrl: world.urlAs('kycuong_auth'),
      secret,
      origin,
      log: world.api.log,
      singleSignOn: { ...provider, issuer: `http://127.0.0.1:${port}`, name: 'Không trả lời' },
    });
    try {
      const { email, password } = world.accounts.find(
        (one) => one.email === 'lanh-dao.da-nang@demo.invalid',
      )!;
      const began = performance.now();
      expect((await waiting.access.signIn(world.visitor(), { email, password })).kind).toBe('signed-in');
      expect(performance.now() - began).toBeLessThan(3000);
      await expect(waiting.access.startSingleSignOn(world.visitor(), '/viec')).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(20_000);
    } finally {
      silent.closeAllConnections();
      silent.close();
      await waiting.close();
    }
  });

  test('without a provider there is no such way in', async () => {
    expect(world.api.access.provider).toBeNull();
    expect(await world.api.access.startSingleSignOn(world.visitor(), '/')).toBeNull();
    expect(await world.api.access.finishSingleSignOn(world.visitor(), 'code=x')).toEqual({ kind: 'failed' });
  });
});
