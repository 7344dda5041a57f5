import { roles, type Role } from '@kycuong/rules/access';
import { oldestServer } from '@kycuong/testing/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../core/explain.ts';
import { staffRouter, type StaffCaller } from '../staff.ts';
import { castOfRoles, type CastOfRoles, type CastProvince } from '../testing/cast-of-roles.ts';
import { foreignRows, neverThere, type Identifiers } from '../testing/foreign-rows.ts';
import { identifiedInputs, namesNothing } from '../testing/identified-inputs.ts';
import { permissionTable } from '../testing/permission-table.ts';
import { staffWorld, type StaffWorld } from '../testing/staff-world.ts';

const mayCall = (procedure: string): readonly Role[] => {
  const callers = permissionTable[procedure] ?? [];
  return typeof callers === 'string' ? roles : callers;
};
const isQuery = (procedure: string): boolean =>
  (staffRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[procedure]!._def
    .type === 'query';

/** The whole of an answer, but for what the question itself named. */
const answerOf = async (caller: StaffCaller, path: string, of: Identifiers): Promise<string> => {
  const [slice = '', ...rest] = path.split('.');
  let at: unknown = (caller as unknown as Record<string, unknown>)[slice];
  for (const name of rest) at = (at as Record<string, unknown>)[name];
  const told = await (at as (input: unknown) => Promise<unknown>)(identifiedInputs[path]!(of)).then(
    (answer) => ['OK', answer],
    (error: unknown) => {
      const { code, message, details } = explain(error);
      return [code, message, details];
    },
  );
  // Numbers too short to be told from others are named by their key.
  const named = Object.values(of).flatMap((one: unknown) =>
    typeof one === 'object' ? Object.values(one!) : [one],
  );
  return named
    .map(String)
    .filter((text) => text.length > 3)
    .reduce(
      (text, name) => text.replaceAll(name, '…'),
      JSON.stringify(told).replace(/"(no|found)":"?\d+/g, '"$1":…'),
    );
};

/**
 * Mutations that answer OK whatever they are asked: one takes a filter, one goes row by row, one ends what may have ended already, one
 * keeps a request as it was written for somebody else to decide.
 */
const alwaysOk = ['audit.exportEntries', 'case.reassign', 'detection.cancelTrial', 'work.askExclusion'];

test('every procedure either names rows here, or has its reason why it names none', () => {
  const both = [...Object.keys(identifiedInputs), ...Object.keys(namesNothing)];
  expect(both.toSorted()).toEqual(Object.keys(permissionTable).toSorted());
});

describe.each(oldestServer())('names of rows that are not theirs, on $name', (server) => {
  let world: StaffWorld;
  let cast: CastOfRoles;
  let foreign: Identifiers;
  beforeAll(async () => {
    world = await staffWorld(server);
    cast = await castOfRoles(world);
    foreign = await foreignRows(world, cast);
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  const as = (province: CastProvince, role: Role) =>
    world.api.createCaller({ session: { token: cast.token(province, role) }, province, requestId: 'test' });
  const compare = async (procedure: string, caller: StaffCaller) => {
    const theirs = await answerOf(caller, procedure, foreign);
    const never = await answerOf(caller, procedure, neverThere);
    return { theirs, never };
  };

  test.each(Object.keys(identifiedInputs))(
    '%s answers alike for what is another’s and what never was',
    async (procedure) => {
      const callers = [
        ...mayCall(procedure).map((role) => ['khanh-hoa', role] as const),
        ...mayCall(procedure)
          .slice(0, 1)
          .map((role) => ['quang-ninh', role] as const),
      ];
      for (const [province, role] of callers) {
        const { theirs, never } = await compare(procedure, as(province, role));
        expect([province, role, theirs]).toEqual([province, role, never]);
        // A question that is wrong in itself would prove nothing.
        expect(theirs.slice(0, 12)).not.toMatch(/BAD_INPUT|INTERNAL/);
        if (theirs.startsWith('["OK"'))
          expect([procedure, isQuery(procedure) || alwaysOk.includes(procedure)]).toEqual([procedure, true]);
      }
      const stranger = world.api.createCaller({ session: null, province: 'khanh-hoa', requestId: 'test' });
      const { theirs, never } = await compare(procedure, stranger);
      expect(theirs).toBe(never);
      expect(theirs).toContain('NOT_SIGNED_IN');
    },
  );

  test('the rows are there: their own people are told of them', async () => {
    const shown = [
      'access.person',
      'case.openings',
      'harbour.proposal',
      'case.page',
      'catalogue.version',
      'import.view',
      'organisation.change',
    ];
    for (const procedure of [
      ...shown,
      'organisation.officer',
      'organisation.unit',
      'signal.page',
      'work.matter',
      'work.record',
    ]) {
      const answers: string[] = [];
      for (const role of mayCall(procedure))
        answers.push(await answerOf(as('yen-bai', role), procedure, foreign));
      expect([procedure, answers.some((answer) => answer.startsWith('["OK"'))]).toEqual([procedure, true]);
    }
  });
});
