import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignInOutcome } from './sign-in.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';
import { totp } from '@kycuong/testing/totp';

describe.each(oldestServer())('$name', (server) => {
  let world: StaffWorld;
  beforeAll(async () => {
    world = await staffWorld(server);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const account = (email: string) => world.accounts.find((candidate) => candidate.email === email)!;
  const cookies = (outcome: SignInOutcome) => ('cookies' in outcome ? outcome.cookies : []);

  test('an unknown address and a wrong password get the same answer', async () => {
    const wrong = { password: 'khong-phai-mat-khau' };
    expect(await world.api.access.signIn(world.visitor(), { email: 'ai-do@demo.invalid', ...wrong })).toEqual(
      { kind: 'wrong' },
    );
    expect(
      await world.api.access.signIn(world.visitor(), { email: 'duyet.yen-bai@demo.invalid', ...wrong }),
    ).toEqual({ kind: 'wrong' });
  });

  test('failures make a stranger wait longer each time, and never shut the head out of a known device', async () => {
    const { email, password } = account('lanh-dao.da-nang@demo.invalid');
    const known = cookies(await world.api.access.signIn(world.visitor(), { email, password }));
    const stranger = world.visitor([], '198.51.100.7');
    const tries: SignInOutcome[] = [];
    for (let round = 0; round < 6; round += 1)
      tries.push(await world.api.access.signIn(stranger, { email, password: 'doan-mo' }));
    expect(tries.slice(0, 4).map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    expect(tries.at(-1)).toMatchObject({ kind: 'wait' });
    expect((await world.api.access.signIn(stranger, { email, password })).kind).toBe('wait');
    expect(
      (await world.api.access.signIn(world.visitor(known, '203.0.113.9'), { email, password })).kind,
    ).toBe('signed-in');
  });

  test('while the second factor is awaited there is no session', async () => {
    const { email, password } = account('duyet.da-nang@demo.invalid');
    const first = world.visitor(cookies(await world.api.access.signIn(world.visitor(), { email, password })));
    const started = await world.api.access.startTwoFactor(first, password);
    if (started.kind !== 'started') throw new Error(started.kind);
    expect(started.backupCodes).toHaveLength(10);
    expect((await world.api.access.confirmTwoFactor(first, totp(started.uri))).kind).toBe('done');

    const halfway = await world.api.access.signIn(world.visitor(), { email, password });
    expect(halfway.kind).toBe('second-factor');
    const pending = world.visitor(cookies(halfway));
    expect(await world.api.access.currentSession(pending)).toBeNull();
    expect((await world.api.access.verifySecondFactor(pending, '000000')).kind).toBe('wrong');
    const done = await world.api.access.verifySecondFactor(pending, totp(started.uri));
    if (done.kind !== 'signed-in') throw new Error(done.kind);
    expect(await world.api.access.currentSession(world.visitor(done.cookies))).toMatchObject({
      email,
      twoFactorOn: true,
    });
  });

  test('a session that was ended opens nothing', async () => {
    const { email, password } = account('lanh-dao.yen-bai@demo.invalid');
    const here = world.visitor(cookies(await world.api.access.signIn(world.visitor(), { email, password })));
    const there = world.visitor(cookies(await world.api.access.signIn(world.visitor(), { email, password })));
    const other = (await world.api.access.listSessions(here)).find(({ current }) => !current);
    expect(await world.api.access.revokeSession(here, other?.id ?? '')).toBe(true);
    expect(await world.api.access.currentSession(there)).toBeNull();
    expect(await world.api.access.currentSession(here)).not.toBeNull();
  });
});
