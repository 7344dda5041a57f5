import { auditedProvinces, auditHead, verifyAudit } from '@kycuong/db/audit';
import { withAdministrator } from '../backup/with-administrator.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { withDatabase } from '../database/owner-database.ts';
import { findingText } from './finding-text.ts';

/** Exit code 1: something was altered, removed, added or reordered. */
export function verifyAuditLog(call: Call): Promise<ExitCode> {
  const { options, answer, say, json } = call;
  const kept = readHead(options.head);
  return withAdministrator(call, { alone: false }, ({ url }) =>
    withDatabase(
      url,
      async (db) => {
        const asked = options.province;
        const provinces = typeof asked === 'string' ? [asked] : await auditedProvinces(db);
        if (kept && provinces.length !== 1) throw headNeedsProvince;
        const checked = [];
        for (const province of provinces)
          checked.push({
            province,
            head: await auditHead(db, province),
            findings: await verifyAudit(db, province, kept),
          });
        if (json) answer(JSON.stringify(checked, null, 2));
        for (const { province, head, findings } of json ? [] : checked) {
          const at = head ? `${head.sealNo}:${head.hash}` : '–';
          answer(
            findings.length === 0
              ? say({
                  vi: `${province}: nguyên vẹn, niêm phong ${at}`,
                  en: `${province}: intact, seal ${at}`,
                })
              : say({
                  vi: `${province}: ${findings.length} chỗ SAI`,
                  en: `${province}: ${findings.length} FINDINGS`,
                }),
          );
          for (const finding of findings) answer(`  ${say(findingText(finding))}`);
        }
        return checked.some(({ findings }) => findings.length > 0) ? exitCodes.no : exitCodes.done;
      },
      { statementTimeoutMs: 0 },
    ),
  );
}

function readHead(text: string | boolean | undefined) {
  if (typeof text !== 'string') return undefined;
  const [, sealNo, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (sealNo && hash) return { sealNo: Number(sealNo), hash };
  throw new CliProblem(exitCodes.badInput, {
    vi: '`--head` có dạng SỐ:MÃ, như lệnh này đã in ra lần trước',
    en: '`--head` has the form NUMBER:HASH, as this command printed it before',
  });
}

const headNeedsProvince = new CliProblem(exitCodes.badInput, {
  vi: '`--head` là của một tỉnh; hãy thêm `--province`',
  en: '`--head` belongs to one province; add `--province`',
});
