import { exportRecords } from '@kycuong/db/organisation';
import { type ImportField, importTarget } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';

export const exportedLists = ['unit', 'officer', 'post', 'competence', 'delegation', 'leave'] as const;
export type ExportedList = (typeof exportedLists)[number];

export interface ExportPage {
  /** What each column is called: the names under which an import knows them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last id of the page; null at the end. */
  readonly next: string | null;
}

const pageSize = 1000;

/** A page of a list as cells that an import reads back unchanged. */
export const exportList = (
  { transaction, province }: Acting,
  { list, after = '' }: { readonly list: ExportedList; readonly after?: string | undefined },
): Promise<ExportPage> =>
  transaction(async (trx) => {
    const fields = importTarget(list)?.fields ?? [];
    const records = await exportRecords(trx, province, list, { after, limit: pageSize });
    return {
      columns: fields.map(({ label }) => label.vi),
      rows: records.map((record) => {
        const values: Readonly<Record<string, unknown>> = { ...record, ...namedAsImported(list, record) };
        return fields.map((field) => cellOf(field, values[field.name]));
      }),
      next: records.length === pageSize ? (records.at(-1)?.id ?? null) : null,
    };
  });

/** An officer's own days are no days of a post, and its code and kind have other names in a file. */
const namedAsImported = (list: ExportedList, record: { readonly id: string }): object =>
  list === 'officer'
    ? { officer: record.id, officerKind: 'kind' in record ? record.kind : null, from: null, to: null }
    : {};

const cellOf = ({ type }: ImportField, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (type.type === 'choice')
    return type.values.find(({ code }) => code === value)?.label.vi ?? String(value);
  if (type.type === 'truth') return value === true ? 'có' : 'không';
  if (type.type === 'day') return String(value).split('-').reverse().join('/');
  return String(value);
};
