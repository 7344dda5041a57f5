import { connect, type Connection } from '@kycuong/db/connect';
import type { TokenScope } from '@kycuong/rules/access/schema';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOfRoles, type CastOfRoles } from '../testing/cast-of-roles.ts';
import { refusedWith } from '../testing/refused-with.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';
import { authenticateToken } from './authenticate-token.ts';
import type { CookieToSet } from './cookies.ts';
import type { SignInOutcome } from './sign-in.ts';

describe.each(oldestServer())('attacks on sessions, links and tokens, on $name', (server) => {
  let world: StaffWorld;
  let cast: CastOfRoles;
  let owner: Connection;
  let staff: Connection;
  beforeAll(async () => {
    world = await staffWorld(server);
    cast = await castOfRoles(world);
    owner = connect(world.url, { max: 1 });
    staff = connect(world.urlAs('kycuong_staff'), { max: 1 });
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), staff.destroy()]);
    await world[Symbol.asyncDispose]();
  });

  const account = (email: string) => world.accounts.find((candidate) => candidate.email === email)!;
  const cookies = (outcome: SignInOutcome): readonly CookieToSet[] =>
    'cookies' in outcome ? outcome.cookies : [];
  const signIn = async (email: string, before: readonly CookieToSet[] = []) => {
    const { password } = account(email);
    return cookies(await world.api.access.signIn(world.visitor(before), { email, password }));
  };
  const sessionOf = (held: readonly CookieToSet[]) => world.api.access.currentSession(world.visitor(held));
  const admin = (name = 'organisation-admin' as const) =>
    world.api.createCaller({
      session: { token: cast.token('yen-bai', name) },
      province: 'yen-bai',
      requestId: 'test',
    });

  test('a session that was fixed before signing in is not taken over: signing in makes another', async () => {
    const attacker = await signIn('soan.yen-bai@demo.invalid');
    const victim = await signIn('lanh-dao.yen-bai@demo.invalid', attacker);
    expect((await sessionOf(attacker))?.email).toBe('soan.yen-bai@demo.invalid');
    expect((await sessionOf(victim))?.email).toBe('lanh-dao.yen-bai@demo.invalid');
    expect((await sessionOf(victim))?.token).not.toBe((await sessionOf(attacker))?.token);
  });

  test('a cookie replayed after signing out opens nothing', async () => {
    const held = await signIn('duyet.khanh-hoa@demo.invalid');
    expect(await sessionOf(held)).not.toBeNull();
    await world.api.access.signOut(world.visitor(held));
    expect(await sessionOf(held)).toBeNull();
  });

  test('an expired session opens nothing, and neither does a cookie that was changed', async () => {
    const held = await signIn('soan.khanh-hoa@demo.invalid');
    const token = (await sessionOf(held))!.token;
    for (const { name, value } of held.filter((cookie) => cookie.name.includes('session')))
      expect(await sessionOf([{ ...held[0]!, name, value: `${value.slice(0, -3)}AAA` }])).toBeNull();
    const past = new Date(Date.now() - 1000);
    await owner.updateTable('auth.session').set({ expires_at: past }).where('token', '=', token).execute();
    expect(await sessionOf(held)).toBeNull();
    const late = world.api.createCaller({ session: { token }, province: 'khanh-hoa', requestId: 'test' });
    expect(await refusedWith(late.catalogue.list())).toBe('NOT_SIGNED_IN');
  });

  test('a password that is guessed at a link, or a link that is guessed, comes to nothing', async () => {
    const made = await admin().access.invite({
      name: 'Người mới (minh họa)',
      email: 'nguoi-moi@demo.invalid',
      officer: null,
      role: 'officer',
      unit: null,
      from: '2030-01-01',
      to: null,
      reason: 'thử',
    });
    const secret = made.secret!;
    const accept = (link: string, password: string) =>
      world.api.access.acceptInvitation(world.visitor(), link, password);
    expect(await accept(secret, 'ngắn')).toEqual({ kind: 'too-short' });
    expect(await accept(secret, 'xx nguoi-moi@demo.invalid')).toEqual({ kind: 'same-as-address' });
    expect(await accept(`${secret}x`, 'một mật khẩu đủ dài')).toEqual({ kind: 'not-good' });
    expect(await accept(secret, 'một mật khẩu đủ dài')).toEqual({
      kind: 'done',
      email: 'nguoi-moi@demo.invalid',
    });
    expect(await accept(secret, 'một mật khẩu khác, dài')).toEqual({ kind: 'not-good' });
    const guesses: string[] = [];
    for (let guess = 0; guess < 40; guess += 1)
      guesses.push((await accept(`x${guess}`, 'một mật khẩu đủ dài')).kind);
    expect(guesses.at(-1)).toBe('wait');
  });

  test('a token that is missing, made up, revoked, expired, or lacks the scope is refused', async () => {
    const check = (header: string | undefined, scope: TokenScope = 'events.write') =>
      refusedWith(authenticateToken(staff, header, scope));
    const make = (name: string) => admin().access.makeToken({ name, scopes: ['events.write'], days: 30 });
    const good = await make('một cửa');
    expect(await authenticateToken(staff, `Bearer ${good.secret}`, 'events.write')).toEqual({
      province: 'yen-bai',
      token: good.token,
      name: 'một cửa',
      scopes: ['events.write'],
    });
    for (const header of [
      undefined,
      '',
      'Bearer',
      `Basic ${good.secret}`,
      `Bearer ${good.secret}x`,
      "Bearer ' or 1=1",
    ])
      expect(await check(header)).toBe('TOKEN_NOT_GOOD');
    expect(await check(`Bearer ${good.secret}`, 'cases.write' as TokenScope)).toBe('TOKEN_LACKS_SCOPE');

    await admin().access.revokeToken({ no: good.token });
    expect(await check(`Bearer ${good.secret}`)).toBe('TOKEN_NOT_GOOD');
    const old = await make('đã cũ');
    await owner
      .updateTable('access.api_token')
      .set({ made_at: new Date(Date.now() - 2 * 86_400_000), expires_at: new Date(Date.now() - 86_400_000) })
      .where('token_no', '=', old.token)
      .execute();
    expect(await check(`Bearer ${old.secret}`)).toBe('TOKEN_NOT_GOOD');
    const listed = await admin().access.tokens();
    expect(listed.map(({ name }) => name)).toEqual(['đã cũ', 'một cửa']);
    expect(JSON.stringify(listed)).not.toContain(good.secret);
  });
});
