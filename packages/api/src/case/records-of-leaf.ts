import type { StoredRecord } from '@kycuong/db/case';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { metrics } from '@kycuong/rules/detection/metrics';
import { evidenceKind } from '@kycuong/rules/work/evidence-kinds';

/** What a leaf of a condition looks at, and which of the signal's records are of that kind. */
export interface LeafRecords {
  readonly metric: Bilingual;
  readonly kind: Bilingual;
  /** Places in the signal's list of records, from 1. */
  readonly places: readonly number[];
}

/** For each metric of a leaf the records of its kind that the signal rests on; what the acting person may not see is not among them. */
export const recordsOfLeaf = (leaf: unknown, records: readonly Pick<StoredRecord, 'kind'>[]): LeafRecords[] =>
  [...new Set(metricsIn(leaf))].flatMap((id) => {
    const metric = metrics.find((one) => one.id === id);
    if (!metric) return [];
    const places = records.flatMap(({ kind }, place) => (kind === metric.kind ? [place + 1] : []));
    return [{ metric: metric.label, kind: evidenceKind(metric.kind).label, places }];
  });

const metricsIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'metric' in part && typeof part.metric === 'string' ? [part.metric] : [];
  return [...own, ...Object.values(part).flatMap(metricsIn)];
};
