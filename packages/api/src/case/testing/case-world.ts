import { inProvince, openClaims, type ProvinceTransaction } from '@kycuong/db/claims';
import { connect, type Connection } from '@kycuong/db/connect';
import { caseProvince, type CastName, placeCast, setDay } from '@kycuong/db/testing/case-people';
import { newSession } from '@kycuong/db/testing/demo-database';
import type { DatabaseServer } from '@kycuong/testing/database';
import type { StaffApi, StaffCaller } from '../../staff.ts';
import { staffWorld } from '../../testing/staff-world.ts';

export interface CaseWorld extends AsyncDisposable {
  readonly superuser: Connection;
  /** As a superuser. */
  readonly url: string;
  readonly as: (name: CastName) => Promise<StaffCaller>;
  /** A statement of somebody's own, past the interface and the rules: what the database asks by itself. */
  readonly direct: <T>(name: CastName, work: (trx: ProvinceTransaction) => Promise<T>) => Promise<T>;
  readonly personOf: (name: CastName) => string;
  /** What a calendar program gets, without a session. */
  readonly limitsByLink: StaffApi['limitsByLink'];
  readonly on: (day: string) => Promise<void>;
}

/** People of a ward with their posts, roles and accounts beside the demonstration's catalogues. */
export const caseWorld = async (server: DatabaseServer, province = caseProvince): Promise<CaseWorld> => {
  const world = await staffWorld(server);
  const superuser = connect(world.url, { max: 2 });
  const people = await placeCast(superuser, province);
  const staff = connect(world.urlAs('kycuong_staff'), { max: 1 });
  const tokenOf = (name: CastName) => newSession(superuser, `${name}@demo.invalid`, 60 * 24);
  return {
    superuser,
    url: world.url,
    personOf: (name) => people.get(name)!,
    as: async (name) => {
      const token = await tokenOf(name);
      return world.api.createCaller({ session: { token }, province, requestId: 'test' });
    },
    direct: async (name, work) => {
      const claims = await openClaims(staff, await tokenOf(name), province);
      if (!claims) throw new Error(`${name} holds no role in ${province}`);
      return inProvince(staff, claims, work);
    },
    limitsByLink: world.api.limitsByLink,
    on: (day) => setDay(superuser, day),
    [Symbol.asyncDispose]: async () => {
      await staff.destroy();
      await superuser.destroy();
      await world[Symbol.asyncDispose]();
    },
  };
};
