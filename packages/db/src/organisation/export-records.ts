import type { RecordKind, RecordOfKind } from '@kycuong/rules/organisation';
import type { ProvinceTransaction } from '../core/claims.ts';
import {
  currentCompetences,
  currentDelegations,
  currentLeaves,
  currentOfficers,
  currentPosts,
  currentUnits,
} from './current-records.ts';

export type ExportedKind = Exclude<RecordKind, 'stay'>;

/** Records as known now by id; pages by the last id seen. */
export function exportRecords(
  trx: ProvinceTransaction,
  province: string,
  kind: ExportedKind,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly RecordOfKind[ExportedKind][]> {
  switch (kind) {
    case 'unit':
      return currentUnits(trx)
        .where('u.province_id', '=', province)
        .where('u.id', '>', after)
        .orderBy('u.id')
        .limit(limit)
        .execute();
    case 'post':
      return currentPosts(trx)
        .where('p.province_id', '=', province)
        .where('p.id', '>', after)
        .orderBy('p.id')
        .limit(limit)
        .execute();
    case 'competence':
      return currentCompetences(trx)
        .where('c.province_id', '=', province)
        .where('c.id', '>', after)
        .orderBy('c.id')
        .limit(limit)
        .execute();
    case 'delegation':
      return currentDelegations(trx)
        .where('g.province_id', '=', province)
        .where('g.id', '>', after)
        .orderBy('g.id')
        .limit(limit)
        .execute();
    case 'leave':
      return currentLeaves(trx)
        .where('l.province_id', '=', province)
        .where('l.id', '>', after)
        .orderBy('l.id')
        .limit(limit)
        .execute();
    case 'officer':
      return currentOfficers(trx)
        .where('o.province_id', '=', province)
        .where('o.officer', '>', after)
        .orderBy('o.officer')
        .limit(limit)
        .execute();
  }
}
