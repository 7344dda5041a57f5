import { resolve } from 'node:path';
import { writeBackup } from '@kycuong/db/backup';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { toolkitVersion } from '../command/toolkit-version.ts';
import { blamingDatabase } from '../database/owner-database.ts';
import { sayingWhy } from './saying-why.ts';
import { withAdministrator } from './with-administrator.ts';

export async function backupDatabase(call: Call): Promise<ExitCode> {
  const { args, answer, say, json } = call;
  const file = resolve(args[0] ?? '');
  const { header, rows, sha256 } = await withAdministrator(call, { alone: false }, ({ url, secrets }) => {
    const kept = secrets?.read();
    const keys = kept && { authSecret: kept.authSecret, logKey: kept.logKey };
    return blamingDatabase(url, () =>
      sayingWhy(() => writeBackup({ url, file, release: toolkitVersion(), ...(keys && { keys }) })),
    );
  });
  const { madeAt } = header;
  if (json) answer(JSON.stringify({ file, madeAt, rows, sha256 }, null, 2));
  else {
    answer(
      say({
        vi: `${file}: ${rows} dòng, lúc ${madeAt}, SHA-256 ${sha256}`,
        en: `${file}: ${rows} rows, as of ${madeAt}, SHA-256 ${sha256}`,
      }),
    );
    answer(
      say({
        vi: 'Tệp chứa mọi dữ liệu, kể cả danh tính người phản ánh; hãy mã hóa khi chuyển ra ngoài máy này.',
        en: 'The file holds everything, who reported too; encrypt it before it leaves this machine.',
      }),
    );
  }
  return exitCodes.done;
}
