import { type ChangeLine, changeRecords, listChanges as changesBy } from '@kycuong/db/organisation';
import type { RecordChange } from '@kycuong/rules/organisation';
import { notFound } from '../core/api-refusals.ts';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';

const pageSize = 30;

export interface ChangeList {
  readonly rows: readonly ChangeLine[];
  readonly names: Readonly<Record<string, string>>;
  readonly next: number | null;
}

export const listChanges = (
  { transaction, province }: Acting,
  { before }: { readonly before?: number | undefined },
): Promise<ChangeList> =>
  transaction(async (trx) => {
    const found = await changesBy(trx, province, { limit: pageSize + 1, ...(before && { before }) });
    const rows = found.slice(0, pageSize);
    return {
      rows,
      names: await namesOf(trx, province, { units: rows.flatMap(({ units }) => units) }),
      next: found.length > pageSize ? (rows.at(-1)?.changeNo ?? null) : null,
    };
  });

const mostShown = 200;

export interface ChangeView {
  readonly change: ChangeLine;
  /** The first of its records, before and after. */
  readonly records: readonly RecordChange[];
  readonly all: number;
  readonly names: Readonly<Record<string, string>>;
  readonly mayUndo: boolean;
}

export const readChange = (
  { transaction, province, roles }: Acting,
  { changeNo }: { readonly changeNo: number },
): Promise<ChangeView> =>
  transaction(async (trx) => {
    const [change] = await changesBy(trx, province, { changeNo, limit: 1 });
    if (!change) return refuse(notFound('change'));
    const all = await changeRecords(trx, province, changeNo);
    const records = all.slice(0, mostShown);
    const both = records.flatMap(({ before, after }) => [before, after].filter((record) => record !== null));
    return {
      change,
      records,
      all: all.length,
      names: await namesOf(trx, province, {
        units: both.flatMap((record) => ('unit' in record ? record.unit : [])),
        officers: both.flatMap((record) => ('officer' in record ? record.officer : record.id)),
      }),
      mayUndo: permissionsOf(roles).includes('organisation.write'),
    };
  });
