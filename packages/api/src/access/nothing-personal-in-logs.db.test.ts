import { oldestServer } from '@kycuong/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaffApi, staffRouter, type StaffApi } from '../staff.ts';
import { callProcedure } from '../testing/call-procedure.ts';
import { secret, staffWorld, type StaffWorld } from '../testing/staff-world.ts';

describe.each(oldestServer())('what is logged, on $name', (server) => {
  let world: StaffWorld;
  let api: StaffApi;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await staffWorld(server);
    api = createStaffApi({
      staffDatabaseUrl: world.urlAs('kycuong_staff'),
      authDatabaseUrl: world.urlAs('kycuong_auth'),
      secret,
      origin: 'http://127.0.0.1:4200',
      log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
    });
  });
  afterAll(async () => {
    await api.close();
    await world[Symbol.asyncDispose]();
  });

  test('no name, address, phone, password, session, link or token stands in any line', async () => {
    const province = 'yen-bai';
    const { email, name, password } = world.accounts.find(
      (one) => one.email === `to-chuc.${province}@demo.invalid`,
    )!;
    const wrong = 'sai-mật-khẩu-này';
    await api.access.signIn(world.visitor(), { email, password: wrong });
    const outcome = await api.access.signIn(world.visitor(), { email, password });
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    const session = (await api.access.currentSession(world.visitor(outcome.cookies)))!;
    const caller = api.createCaller({ session, province, requestId: 'test' });
    const person = { name: 'Người Kín (minh họa)', email: 'nguoi.kin@demo.invalid', phone: '0912345678' };
    const invited = await caller.access.invite({
      name: person.name,
      email: person.email,
      officer: null,
      role: 'officer',
      unit: null,
      from: '2030-01-01',
      to: null,
      reason: `gọi ${person.phone}`,
    });
    const token = await caller.access.makeToken({ name: 'một cửa', scopes: ['events.write'], days: 1 });
    // Refusals and misfits say most: the same person again, and everything else with an input that fits nothing.
    await callProcedure(caller, 'access.invite', { ...person, reason: person.phone });
    for (const path of Object.keys(staffRouter._def.procedures)) await callProcedure(caller, path, person);
    await api.access.acceptInvitation(world.visitor(), invited.secret!, 'một mật khẩu kín đáo');

    expect(lines.length).toBeGreaterThan(50);
    const logged = lines.join('');
    for (const kept of [
      ...[
        email,
        name,
        password,
        wrong,
        session.token,
        invited.secret!,
        token.secret,
        'một mật khẩu kín đáo',
        secret,
      ],
      ...Object.values(person),
      '192.0.2.1',
    ])
      expect([kept, logged.includes(kept)]).toEqual([kept, false]);
  });
});
