import { resolve } from 'node:path';
import { checkBackup, restoreBackup } from '@kycuong/db/backup';
import { findingText } from '../audit/finding-text.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { blamingDatabase } from '../database/owner-database.ts';
import { sayingWhy } from './saying-why.ts';
import { withAdministrator } from './with-administrator.ts';

/** Exit code 1: restored whole, and the audit log in it does not verify. */
export async function restoreDatabase(call: Call): Promise<ExitCode> {
  const { args, answer, remark, say, json } = call;
  const file = resolve(args[0] ?? '');
  // Before a server is started for it.
  await sayingWhy(() => checkBackup(file));
  const { header, rows, findings } = await withAdministrator(call, { alone: true }, ({ url, secrets }) =>
    blamingDatabase(url, () =>
      sayingWhy(async () => {
        const passwords = secrets?.read().rolePasswords;
        const restored = await restoreBackup({ file, url, ...(passwords && { passwords }) });
        if (restored.header.keys) secrets?.keepKeys(restored.header.keys);
        return restored;
      }),
    ),
  );
  const { madeAt } = header;
  if (json) answer(JSON.stringify({ file, madeAt, rows, findings }, null, 2));
  else
    answer(
      say({
        vi: `Đã khôi phục ${rows} dòng, như lúc ${madeAt}. ${findings.length === 0 ? 'Nhật ký kiểm toán nguyên vẹn.' : 'NHẬT KÝ KIỂM TOÁN KHÔNG KHỚP:'}`,
        en: `${rows} rows restored, as of ${madeAt}. ${findings.length === 0 ? 'The audit log verifies.' : 'THE AUDIT LOG DOES NOT VERIFY:'}`,
      }),
    );
  for (const { province, ...finding } of json ? [] : findings)
    answer(`${province}: ${say(findingText(finding))}`);
  remark(
    say({
      vi: 'Mọi người phải đăng nhập lại. Những gì đã thu hồi, rút hay xóa sau thời điểm trên đã trở lại: xem docs/how-to/back-up-and-restore.md.',
      en: 'Everybody signs in again. What was revoked, withdrawn or erased after that moment is back: see docs/how-to/back-up-and-restore.md.',
    }),
  );
  return findings.length === 0 ? exitCodes.done : exitCodes.no;
}
