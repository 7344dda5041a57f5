import { createAccount, createPerson, grantMembership } from '@kycuong/db/access';
import { connect } from '@kycuong/db/connect';
import { newSession } from '@kycuong/db/testing/demo-database';
import { roles, type Role } from '@kycuong/rules/access';
import type { StaffWorld } from './staff-world.ts';

export const provinces = ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh'] as const;
export type CastProvince = (typeof provinces)[number];

/** Session tokens of one person for each role of each province, and of one who has an account and no role. */
export interface CastOfRoles {
  readonly token: (province: CastProvince, role: Role) => string;
  readonly withoutRole: string;
}

/** Signed in by the owner's hand: these tests are not about passwords, which are slow on purpose. */
export const castOfRoles = async (world: StaffWorld): Promise<CastOfRoles> => {
  const owner = connect(world.url, { max: 1 });
  const tokens = new Map<string, string>();
  try {
    const add = async (name: string): Promise<string> => {
      const email = `${name}@demo.invalid`;
      const personId = await owner.transaction().execute(async (trx) => {
        const made = await createPerson(trx, name);
        await createAccount(trx, { name, email, passwordHash: '', personId: made, isDemo: true });
        return made;
      });
      tokens.set(name, await newSession(owner, email));
      return personId;
    };
    for (const province of provinces)
      for (const role of roles) {
        const personId = await add(`${role}.${province}`);
        await owner.transaction().execute((trx) => grantMembership(trx, { province, personId, role }));
      }
    await add('no-role');
  } finally {
    await owner.destroy();
  }
  return {
    token: (province, role) => tokens.get(`${role}.${province}`)!,
    withoutRole: tokens.get('no-role')!,
  };
};
