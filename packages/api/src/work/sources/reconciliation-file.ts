import type { ReconciledDay } from '@kycuong/rules/work';
import { type MadeFile, tableFile } from '../../core/table-file.ts';

/** A reconciliation as a file for whoever answers for the source; what the source did not say stays empty. */
export const reconciliationFile = (source: string, rows: readonly ReconciledDay[]): Promise<MadeFile> =>
  tableFile({
    name: `doi-chieu-${source.replaceAll(/[^\w.-]/g, '-')}`,
    format: 'csv',
    rows: [
      ['Ngày ghi nhận', 'Loại bản ghi', 'Nguồn nói đã gửi', 'Đã lưu', 'Chênh lệch'],
      ...rows.map(({ day, kind, sent, stored, difference }) => [
        day,
        kind,
        String(sent ?? ''),
        String(stored),
        String(difference ?? ''),
      ]),
    ],
  });
