import type { EvidenceKindId, FieldValue } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { fieldsOfRow } from './evidence-row.ts';
import { tableOf } from './evidence-table.ts';
import type { TypedChange } from './type-in.ts';

/** One version of a record, and who typed it and why, where a person did. */
export interface RecordVersion {
  /** The instant to the microsecond, as it is asked for again. */
  readonly recordedAt: string;
  readonly source: string;
  readonly withdrawn: boolean;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly what: TypedChange | 'dispute' | null;
  readonly typedBy: string | null;
  readonly reason: string | null;
}

interface Row extends Omit<RecordVersion, 'fields'> {
  readonly row: Readonly<Record<string, FieldValue>>;
}

/** More versions no page shows; the earliest are left out. */
const mostVersions = 100;

/** Every version of a record, the latest first; empty when the person may not see what it last said. */
export async function recordHistory(
  trx: ProvinceTransaction,
  province: string,
  kind: EvidenceKindId,
  id: string,
): Promise<RecordVersion[]> {
  const table = tableOf(kind);
  const { rows } = await sql<Row>`
    select to_jsonb(v) ->> 'recorded_at' as "recordedAt", v.source, v.withdrawn, to_jsonb(v) as row, e.what, p.display_name as "typedBy", e.reason
    from ${sql.table(`work.${table}`)} v
    left join work.entry e on e.province_id = v.province_id and e.kind = ${table} and e.id = v.id and e.recorded_at = v.recorded_at
    left join access.person p on p.person_id = e.typed_by
    where v.province_id = ${province} and v.id = ${id} order by v.recorded_at desc limit ${mostVersions}`.execute(
    trx,
  );
  return rows.map(({ row, ...version }) => ({ ...version, fields: fieldsOfRow(kind, row) }));
}
