import { roles, type Role } from '@kycuong/rules/access';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffRouter } from '../staff.ts';
import { callProcedure } from '../testing/call-procedure.ts';
import { castOfRoles, provinces, type CastOfRoles } from '../testing/cast-of-roles.ts';
import { permissionTable, type Callers } from '../testing/permission-table.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';
import { permissionMatrix } from './permission-matrix.ts';

const procedures = Object.keys(staffRouter._def.procedures).toSorted();
const refusals = [
  'NOT_SIGNED_IN',
  'NO_PROVINCE_CHOSEN',
  'NOT_A_MEMBER',
  'NO_PERMISSION',
  'SECOND_FACTOR_REQUIRED',
];
/** OK, BAD_INPUT or a rule's refusal: the call got past the question of who may. */
const allowed = (code: string): string => (refusals.includes(code) ? code : 'allowed');

const mayCall = (callers: Callers, role: Role): boolean =>
  typeof callers === 'string' || callers.includes(role);

test('every procedure has its line in the table, and every line its procedure', () => {
  expect(Object.keys(permissionTable).toSorted()).toEqual(procedures);
});

test('the table that the console shows says the same', () => {
  for (const { procedure, roles: may } of permissionMatrix())
    for (const role of roles)
      expect([procedure, role, may === null || may.includes(role)]).toEqual([
        procedure,
        role,
        mayCall(permissionTable[procedure] ?? [], role),
      ]);
});

describe.each(oldestServer())('who may call what, on $name', (server) => {
  let world: StaffWorld;
  let cast: CastOfRoles;
  beforeAll(async () => {
    world = await staffWorld(server);
    cast = await castOfRoles(world);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const caller = (token: string | null, province: string | null) =>
    world.api.createCaller({ session: token === null ? null : { token }, province, requestId: 'test' });
  const outcomes = async (token: string | null, province: string | null) => {
    const calling = caller(token, province);
    const found: [string, string][] = [];
    for (const path of procedures) found.push([path, allowed(await callProcedure(calling, path))]);
    return found;
  };
  const expected = (otherwise: string, may: (callers: Callers) => boolean) =>
    procedures.map((path) => [path, may(permissionTable[path] ?? []) ? 'allowed' : otherwise]);

  test.each(provinces)('every role of %s, with every procedure', { timeout: 120_000 }, async (province) => {
    for (const role of roles)
      expect([role, await outcomes(cast.token(province, role), province)]).toEqual([
        role,
        expected('NO_PERMISSION', (callers) => mayCall(callers, role)),
      ]);
  });

  test('nobody, a made-up session, somebody without a role, and somebody who chose no province', async () => {
    const anyone = (callers: Callers) => callers === 'whoever is signed in';
    expect(await outcomes(null, 'yen-bai')).toEqual(expected('NOT_SIGNED_IN', () => false));
    expect(await outcomes('no-such-session', 'yen-bai')).toEqual(expected('NOT_SIGNED_IN', () => false));
    expect(await outcomes(cast.withoutRole, 'yen-bai')).toEqual(expected('NOT_A_MEMBER', anyone));
    expect(await outcomes(cast.token('yen-bai', 'decider'), null)).toEqual(
      expected('NO_PROVINCE_CHOSEN', anyone),
    );
  });

  test('every role of one province is nobody in another', { timeout: 120_000 }, async () => {
    for (const role of roles)
      expect([role, await outcomes(cast.token('da-nang', role), 'yen-bai')]).toEqual([
        role,
        expected('NOT_A_MEMBER', (callers) => callers === 'whoever is signed in'),
      ]);
  });
});
