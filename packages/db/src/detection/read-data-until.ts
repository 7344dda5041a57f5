import { type EvidenceKindId, isEvidenceKind } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** The epoch day to whose end the data of each kind is complete, by every source that speaks of it. */
export async function readDataUntil(
  trx: ProvinceTransaction,
  province: string,
  knownAt: string,
): Promise<ReadonlyMap<EvidenceKindId, number>> {
  const { rows } = await sql<{ feeds: string; until: number }>`
    select feeds, min(until) - date '1970-01-01' as until from (
      select feeds, source, max(until) as until from work.data_until
      where province_id = ${province} and recorded_at <= ${knownAt} and superseded_at > ${knownAt} and not withdrawn
      group by feeds, source) of_source
    group by feeds`.execute(trx);
  return new Map(
    rows.flatMap(({ feeds, until }) => (isEvidenceKind(feeds) ? [[feeds, until] as const] : [])),
  );
}
