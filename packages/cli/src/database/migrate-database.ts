import { migrate } from '@kycuong/db/migrate';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { blamingDatabase, ownerUrl } from './owner-database.ts';

export async function migrateDatabase({ env, answer, say, json }: Call): Promise<ExitCode> {
  const url = ownerUrl(env);
  const applied = await blamingDatabase(url, () => migrate(url));
  if (json) answer(JSON.stringify({ applied }, null, 2));
  for (const name of json ? [] : applied) answer(name);
  if (!json && applied.length === 0)
    answer(say({ vi: 'đã ở phiên bản mới nhất', en: 'already at the newest version' }));
  return exitCodes.done;
}
