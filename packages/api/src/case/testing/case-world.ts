import { connect, type Connection } from '@kycuong/db/connect';
import { caseProvince, type CastName, placeCast, setDay } from '@kycuong/db/testing/case-people';
import { newSession } from '@kycuong/db/testing/demo-database';
import type { DatabaseServer } from '@kycuong/testing/database';
import type { StaffCaller } from '../../staff.ts';
import { staffWorld } from '../../testing/staff-world.ts';

export interface CaseWorld extends AsyncDisposable {
  readonly superuser: Connection;
  /** As a superuser. */
  readonly url: string;
  readonly as: (name: CastName) => Promise<StaffCaller>;
  readonly personOf: (name: CastName) => string;
  readonly on: (day: string) => Promise<void>;
}

/** People of a ward with their posts, roles and accounts beside the demonstration's catalogues. */
export const caseWorld = async (server: DatabaseServer): Promise<CaseWorld> => {
  const world = await staffWorld(server);
  const superuser = connect(world.url, { max: 2 });
  const people = await placeCast(superuser);
  return {
    superuser,
    url: world.url,
    personOf: (name) => people.get(name)!,
    as: async (name) => {
      const token = await newSession(superuser, `${name}@demo.invalid`, 60 * 24);
      return world.api.createCaller({ session: { token }, province: caseProvince, requestId: 'test' });
    },
    on: (day) => setDay(superuser, day),
    [Symbol.asyncDispose]: async () => {
      await superuser.destroy();
      await world[Symbol.asyncDispose]();
    },
  };
};
