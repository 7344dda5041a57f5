import {
  createAccount,
  createPerson,
  grantMembership,
  listWorkspaces,
  personOfAddress,
} from '@kycuong/db/access';
import type { Connection } from '@kycuong/db/connect';
import { roles, type Role } from '@kycuong/rules/access';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { ownerUrl, withDatabase } from '../database/owner-database.ts';
import { randomPassword } from '../start/secrets.ts';

/** The first accounts of a province come from whoever owns its database; the password is printed once and kept nowhere. */
export async function addAccount(call: Call): Promise<ExitCode> {
  const wanted = readWish(call);
  const { hashPassword } = await import('@kycuong/api/staff');
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  await withDatabase(ownerUrl(call.env), (db) => store(db, wanted, passwordHash));
  const { email, province, granted } = wanted;
  call.answer(
    call.json
      ? JSON.stringify({ email, password, province, roles: granted }, null, 2)
      : `${email}  ${password}  ${province}: ${granted.join(', ')}`,
  );
  return exitCodes.done;
}

interface Wish {
  readonly email: string;
  readonly name: string;
  readonly province: string;
  readonly granted: readonly Role[];
  readonly samePersonAs: string | undefined;
}

function readWish({ options }: Call): Wish {
  const text = (name: string) => {
    const value = options[name];
    if (typeof value === 'string' && value.trim()) return value.trim().normalize('NFC');
    throw badInput(`thiếu \`--${name}\``, `\`--${name}\` is missing`);
  };
  const email = text('email').toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw badInput(`\`${email}\` không phải địa chỉ thư`, `\`${email}\` is not an e-mail address`);
  const province = text('province');
  const granted = text('role').split(',').map(readRole);
  const same = options['same-person-as'];
  const samePersonAs = typeof same === 'string' ? same.trim().toLowerCase() : undefined;
  return { email, name: text('name'), province, granted, samePersonAs };
}

function readRole(word: string): Role {
  const role = roles.find((known) => known === word.trim());
  if (role) return role;
  throw badInput(
    `không có vai trò \`${word}\`; có: ${roles.join(', ')}`,
    `there is no role \`${word}\`; there are: ${roles.join(', ')}`,
  );
}

function store(db: Connection, wish: Wish, passwordHash: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const provinces = await listWorkspaces(trx);
    if (!provinces.includes(wish.province))
      throw badInput(
        `không có tỉnh \`${wish.province}\`; có: ${provinces.join(', ')}`,
        `there is no province \`${wish.province}\`; there are: ${provinces.join(', ')}`,
      );
    if (await personOfAddress(trx, wish.email))
      throw badInput(`đã có tài khoản \`${wish.email}\``, `there is an account \`${wish.email}\` already`);
    const personId = wish.samePersonAs
      ? await personOfAddress(trx, wish.samePersonAs)
      : await createPerson(trx, wish.name);
    if (!personId)
      throw badInput(
        `không có tài khoản \`${wish.samePersonAs}\` để gắn vào cùng một người`,
        `there is no account \`${wish.samePersonAs}\` to share a person with`,
      );
    await createAccount(trx, { name: wish.name, email: wish.email, passwordHash, personId });
    for (const role of wish.granted) await grantMembership(trx, { province: wish.province, personId, role });
  });
}

const badInput = (vi: string, en: string) => new CliProblem(exitCodes.badInput, { vi, en });
