import { listRejected, type RejectedRow } from '@kycuong/db/import';
import type { Acting } from '../core/procedure.ts';
import { type MadeFile, type TableFormat, tableFile } from '../core/table-file.ts';
import { findRun } from './find-run.ts';

const pageSize = 2000;

/** The refused rows with their own columns, and why each was refused: to be mended and sent again as it is. */
export const rejectedFile = (
  acting: Acting,
  { runId, format }: { readonly runId: string; readonly format: TableFormat },
): Promise<MadeFile> =>
  acting.transaction(async (trx) => {
    const run = await findRun(trx, acting, runId);
    const width = run.headings.length;
    const rows = async function* () {
      yield [...run.headings, 'Dòng trong tệp gốc', 'Lý do chưa nhập'];
      for (let after = 0; ;) {
        const page = await listRejected(trx, acting.province, runId, { after, limit: pageSize });
        for (const { row, cells, faults } of page)
          yield [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), String(row), reasons(faults)];
        if (page.length < pageSize) return;
        after = page.at(-1)!.row;
      }
    };
    const name = `${run.fileName.replace(/\.[^.]*$/, '')}-chua-nhap`;
    return tableFile({ name, format, rows: rows() });
  });

const reasons = (faults: RejectedRow['faults']): string =>
  faults
    .map(({ header, message, remedy }) => `${header === '' ? '' : `${header}: `}${message.vi}; ${remedy.vi}`)
    .join(' | ');
