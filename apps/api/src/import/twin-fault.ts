import type { CellFault } from '@kycuong/rules/import';

/** Two rows that say different things about one record: the first counts. */
export const twinFault = ({ row, first, id }: { row: number; first: number; id: string }): CellFault => ({
  row,
  column: null,
  header: '',
  value: id,
  code: 'duplicate-in-file',
  message: {
    vi: `trùng với dòng ${first} nhưng nội dung khác (${id})`,
    en: `the same record as in row ${first}, with other content (${id})`,
  },
  remedy: { vi: 'giữ một trong hai dòng', en: 'keep one of the two rows' },
});
