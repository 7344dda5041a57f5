import { asJob } from '@kycuong/db/as-job';
import type { Connection } from '@kycuong/db/connect';
import { evaluateSubjects, type MomentOfRun, reachedSubjects } from '@kycuong/db/detection';
import type { DetectionContext } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { EvidenceKindId, EvidenceRecord } from '@kycuong/rules/work';
import { median } from './measurement.ts';

const kinds: readonly EvidenceKindId[] = ['assignment', 'referral', 'dossier', 'signature', 'leave'];
const ofEachKind = 12;

export interface ArrivalCost {
  /** Median milliseconds from a stored record to reconciled signals of everybody whom it reaches. */
  readonly time: number;
  readonly records: number;
  /** Rows decided for one record, on average. */
  readonly rows: number;
}

/** The first records of each kind, spread over the province by taking every hundredth. */
export function sampleArrivals(records: Iterable<EvidenceRecord>): readonly EvidenceRecord[] {
  const seen = new Map<EvidenceKindId, number>(kinds.map((kind) => [kind, 0]));
  const sample: EvidenceRecord[] = [];
  for (const record of records) {
    const count = seen.get(record.kind);
    if (count === undefined || count >= ofEachKind * 100) continue;
    if (count % 100 === 0) sample.push(record);
    seen.set(record.kind, count + 1);
  }
  return sample;
}

/** Each record alone, in a transaction of its own, as the job does it. */
export async function costOfArrivals(
  jobs: Connection,
  ready: { readonly program: Program; readonly context: DetectionContext; readonly moment: MomentOfRun },
  records: readonly EvidenceRecord[],
): Promise<ArrivalCost> {
  const times: number[] = [];
  let rows = 0;
  for (const { kind, id } of records) {
    const begin = performance.now();
    rows += await asJob(jobs, ready.moment.province, async (trx) => {
      const subjects = await reachedSubjects(trx, ready.program, new Map([[kind, [id]]]));
      const evaluated = await evaluateSubjects(trx, { ...ready, expiryDays: 30 }, subjects);
      return evaluated.rows;
    });
    times.push(performance.now() - begin);
  }
  return { time: median(times), records: records.length, rows: rows / records.length };
}
