import { asJob } from '@kycuong/db/as-job';
import type { Connection } from '@kycuong/db/connect';
import { evaluateSubjects, type MomentOfRun, reachedSubjects } from '@kycuong/db/detection';
import type { DetectionContext } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { EvidenceKindId, EvidenceRecord } from '@kycuong/rules/work';
import { randomFrom } from '@kycuong/rules/work/random';
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

/** As many records of each kind, drawn evenly from the whole stream: the beginning of a province is not like the rest of it. */
export function sampleArrivals(records: Iterable<EvidenceRecord>): readonly EvidenceRecord[] {
  const { between } = randomFrom(7, 'arrivals');
  const drawn = new Map(kinds.map((kind) => [kind, { seen: 0, kept: [] as EvidenceRecord[] }]));
  for (const record of records) {
    const of = drawn.get(record.kind);
    if (!of) continue;
    of.seen += 1;
    // Algorithm R of Vitter (1985).
    const place = of.kept.length < ofEachKind ? of.kept.length : between(0, of.seen - 1);
    if (place < ofEachKind) of.kept[place] = record;
  }
  return [...drawn.values()].flatMap(({ kept }) => kept);
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
