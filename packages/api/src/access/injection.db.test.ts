import { connect, type Connection } from '@kycuong/db/connect';
import { runText } from '@kycuong/db/testing/run-text';
import { roles, type Role } from '@kycuong/rules/access';
import { oldestServer } from '@kycuong/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createStaffApi, staffRouter, type StaffApi } from '../staff.ts';
import { callProcedure } from '../testing/call-procedure.ts';
import { castOfRoles, type CastOfRoles } from '../testing/cast-of-roles.ts';
import { withTextEverywhere } from '../testing/input-strings.ts';
import { permissionTable } from '../testing/permission-table.ts';
import { secret, staffWorld, type StaffWorld } from '../testing/staff-world.ts';

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly inputs: readonly z.ZodType[] };
}

/** Ends of strings, of statements and of comments, wildcards, operators of search, escapes, and what no text may hold. */
const strings = [
  "'; drop table canary; --",
  "' or '1'='1",
  "x' union select secret from canary --",
  "\\'; select pg_sleep(5); --",
  '"; drop table canary; --',
  '$$; drop table canary; $$',
  '%_\\',
  ') or true --',
  "a' & !b | (c <-> d):*",
  '${drop table canary}',
  '\u0000',
  '\ud800',
];

const taking = (): [string, z.ZodType][] =>
  Object.entries(staffRouter._def.procedures as unknown as Record<string, Procedure>).flatMap(
    ([path, { _def }]) => {
      const [input] = _def.inputs;
      return input && _def.type === 'query' && withTextEverywhere(input, 'x').places > 0
        ? [[path, input]]
        : [];
    },
  );

describe.each(oldestServer())('texts that would be statements, on $name', (server) => {
  let world: StaffWorld;
  let cast: CastOfRoles;
  let owner: Connection;
  let api: StaffApi;
  const failures: string[] = [];
  beforeAll(async () => {
    world = await staffWorld(server);
    cast = await castOfRoles(world);
    owner = connect(world.url, { max: 1 });
    await runText(owner, `create table public.canary as select 'kín'::text as secret`);
    await runText(owner, 'grant all on public.canary to public');
    api = createStaffApi({
      staffDatabaseUrl: world.urlAs('kycuong_staff'),
      authDatabaseUrl: world.urlAs('kycuong_auth'),
      secret,
      origin: 'http://127.0.0.1:4200',
      log: pino({ level: 'error' }, { write: (line: string) => void failures.push(line) }),
    });
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), api.close()]);
    await world[Symbol.asyncDispose]();
  });

  test('the procedures that take text were found in the router itself', () => {
    expect(taking().map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'organisation.officers',
        'signal.list',
        'case.list',
        'work.matters',
        'organisation.suggest',
      ]),
    );
    expect(taking().length).toBeGreaterThan(25);
  });

  test.each(taking())('%s takes each in every field as what it is: words', async (path, schema) => {
    const callers = permissionTable[path] ?? [];
    const role: Role = (typeof callers === 'string' ? roles : callers)[0]!;
    const session = { token: cast.token('yen-bai', role) };
    const caller = api.createCaller({ session, province: 'yen-bai', requestId: 'test' });
    for (const text of strings) {
      const began = performance.now();
      const code = await callProcedure(caller, path, withTextEverywhere(schema, text).input);
      expect([path, text, code]).not.toEqual([path, text, 'INTERNAL']);
      expect(performance.now() - began).toBeLessThan(4000);
    }
    expect(failures).toEqual([]);
    expect(await runText(owner, 'select secret from public.canary')).toEqual([{ secret: 'kín' }]);
  });
});
