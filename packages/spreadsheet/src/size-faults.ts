import type { Limits } from './limits.ts';
import { faultOf, type SheetFault, SheetFaultError } from './sheet-fault.ts';

const grouped = (count: number): { vi: string; en: string } => {
  const en = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return { vi: en.replaceAll(',', '.'), en };
};
const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));

export function tooManyBytes(size: number, { bytes }: Limits): SheetFault {
  return faultOf(
    'file-too-large',
    [
      `tệp nặng ${megabytes(size)} MB, quá giới hạn ${megabytes(bytes)} MB`,
      `the file has ${megabytes(size)} MB, more than the ${megabytes(bytes)} MB that are taken`,
    ],
    [
      'chia thành nhiều tệp, mỗi tệp giữ dòng tiêu đề; ảnh trong bảng tính thì xóa trước khi gửi',
      'divide it into several files, each with the header row; remove pictures from the sheet before sending it',
    ],
  );
}

export function tooManyRows({ rows }: Limits, row: number): SheetFault {
  const most = grouped(rows);
  return {
    ...faultOf(
      'too-many-rows',
      [`bảng có hơn ${most.vi} dòng`, `the sheet has more than ${most.en} rows`],
      [
        'chia thành nhiều tệp, mỗi tệp giữ dòng tiêu đề',
        'divide it into several files, each with the header row',
      ],
    ),
    row,
  };
}

/** The cells, empty ones at the end left out; throws when there are too many or one is too long. */
export function checkWidth(cells: string[], row: number, limits: Limits): string[] {
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  if (cells.length > limits.columns)
    throw new SheetFaultError({
      ...faultOf(
        'too-many-columns',
        [
          `dòng này có ${cells.length} cột, quá giới hạn ${limits.columns} cột`,
          `this row has ${cells.length} columns, more than the ${limits.columns} that are taken`,
        ],
        ['xóa các cột không dùng rồi gửi lại', 'remove the columns that are not needed and send it again'],
      ),
      row,
    });
  const long = cells.findIndex((cell) => cell.length > limits.cellLength);
  if (long !== -1)
    throw new SheetFaultError({
      ...faultOf(
        'cell-too-long',
        [
          `ô ở cột ${long + 1} có hơn ${limits.cellLength} chữ`,
          `the cell in column ${long + 1} has more than ${limits.cellLength} characters`,
        ],
        ['rút ngắn ô này', 'shorten this cell'],
      ),
      row,
    });
  return cells;
}
