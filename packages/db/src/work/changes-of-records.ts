import type { ProvinceTransaction } from '../core/claims.ts';
import type { TypedChange } from './type-in.ts';

/** A record that somebody changed by hand, and why. */
export interface ChangedRecord {
  readonly kind: string;
  readonly id: string;
  readonly recordedAt: Date;
  readonly what: TypedChange | 'dispute';
  readonly typedBy: string;
  readonly reason: string;
}

/** What was corrected, withdrawn or undone among these records, the latest first; nothing that was only typed in. */
export async function changesOfRecords(
  trx: ProvinceTransaction,
  province: string,
  ids: readonly string[],
): Promise<ChangedRecord[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('work.entry as e')
    .innerJoin('access.person as p', 'p.person_id', 'e.typed_by')
    .where('e.province_id', '=', province)
    .where('e.id', 'in', [...new Set(ids)])
    .where('e.what', 'not in', ['new', 'step'])
    .select([
      'e.kind',
      'e.id',
      'e.recorded_at as recordedAt',
      'e.what',
      'p.display_name as typedBy',
      'e.reason',
    ])
    .orderBy('e.recorded_at', 'desc')
    .limit(100)
    .$castTo<ChangedRecord>()
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind.replaceAll('_', '-') }));
}
