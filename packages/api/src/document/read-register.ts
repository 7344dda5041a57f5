import { type DocumentLine, listDocuments } from '@kycuong/db/document';
import { kindsOfDocument } from '@kycuong/rules/document';
import type { z } from 'zod';
import { namesOf } from '../core/names-of.ts';
import type { Acting } from '../core/procedure.ts';
import { type MadeFile, tableFile } from '../core/table-file.ts';
import type { exportInput, registerInput } from './document-inputs.ts';

const pageSize = 100;
const exportSize = 20_000;

export interface DocumentRegister {
  readonly rows: readonly DocumentLine[];
  readonly more: boolean;
  readonly names: Readonly<Record<string, string>>;
}

export const readRegister = (
  { transaction, province }: Acting,
  filter: z.infer<typeof registerInput>,
): Promise<DocumentRegister> =>
  transaction(async (trx) => {
    const listed = await listDocuments(trx, { ...filter, limit: pageSize + 1 });
    const rows = listed.slice(0, pageSize);
    return {
      rows,
      more: listed.length > pageSize,
      names: await namesOf(trx, province, { units: rows.map(({ unit }) => unit) }),
    };
  });

const header = ['Số', 'Ký hiệu', 'Ngày ban hành', 'Loại văn bản', 'Trích yếu', 'Đơn vị', 'Người phát hành'];

/** What the person may see of the register, as the list shows it. */
export const exportRegister = (
  { transaction, province }: Acting,
  { format, ...filter }: z.infer<typeof exportInput>,
): Promise<MadeFile> =>
  transaction(async (trx) => {
    const rows = await listDocuments(trx, { ...filter, limit: exportSize });
    const names = await namesOf(trx, province, { units: rows.map(({ unit }) => unit) });
    const lines = rows.map((row) => [
      ...[String(row.no), row.symbol, row.issuedOn, kindsOfDocument[row.kind].label.vi],
      ...[row.abstract, names[row.unit] ?? row.unit, row.issuedBy ?? ''],
    ]);
    return tableFile({ name: 'so-van-ban', format, rows: [header, ...lines] });
  });
