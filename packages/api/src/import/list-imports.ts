import { type ImportRun, listRuns } from '@kycuong/db/import';
import type { Acting } from '../core/procedure.ts';

const pageSize = 50;

export const listImports = async (
  { transaction, province }: Acting,
  { before }: { readonly before: Date | null },
): Promise<{ runs: ImportRun[]; next: Date | null }> => {
  const runs = await transaction((trx) => listRuns(trx, province, { before, limit: pageSize + 1 }));
  return {
    runs: runs.slice(0, pageSize),
    next: runs.length > pageSize ? (runs[pageSize - 1]?.madeAt ?? null) : null,
  };
};
