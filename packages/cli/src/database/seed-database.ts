import {
  type DemoAccount,
  seedCatalogues,
  seedDemo,
  seedEvidence,
  seedOrganisation,
  seedResults,
} from '@kycuong/db/seed';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { table } from '../command/table.ts';
import { randomPassword } from '../start/secrets.ts';
import { ownerUrl, withDatabase } from './owner-database.ts';

export async function seedDatabase({ env, options, answer, say, json }: Call): Promise<ExitCode> {
  if (options.demo && env.NODE_ENV === 'production') throw demoInProduction;
  const { loaded, accounts } = await withDatabase(ownerUrl(env), async (db) => {
    const { loaded } = await seedCatalogues(db);
    const accounts = options.demo ? await seedDemo(db, await demoPasswords()) : undefined;
    if (accounts && accounts.length > 0) {
      await seedOrganisation(db);
      await seedEvidence(db);
      await seedResults(db);
    }
    return { loaded, accounts };
  });
  if (accounts?.length === 0) throw notEmpty;
  if (json) {
    answer(JSON.stringify({ loaded, accounts }, null, 2));
    return exitCodes.done;
  }
  for (const province of loaded) answer(province);
  if (loaded.length === 0)
    answer(say({ vi: 'các danh mục đã có sẵn', en: 'the catalogues were there already' }));
  if (accounts) answer(table(accounts.map(accountRow)));
  return exitCodes.done;
}

async function demoPasswords() {
  const { hashPassword } = await import('@kycuong/api/staff');
  return { hashPassword, randomPassword };
}

function accountRow({ name, email, password, roles }: DemoAccount): string[] {
  const held = Object.entries(roles).map(([province, names]) => `${province}: ${names.join(', ')}`);
  return [name, email, password, held.join('; ')];
}

const demoInProduction = new CliProblem(exitCodes.badInput, {
  vi: 'không nạp dữ liệu minh họa khi NODE_ENV=production; bỏ `--demo`',
  en: 'demo data are refused when NODE_ENV=production; leave `--demo` out',
});

const notEmpty = new CliProblem(exitCodes.no, {
  vi: 'cơ sở dữ liệu đã có tài khoản nên không thêm dữ liệu minh họa; dùng một cơ sở dữ liệu trống',
  en: 'the database has accounts, so no demo data were added; use an empty one',
});
