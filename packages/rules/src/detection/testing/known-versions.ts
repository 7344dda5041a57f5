import { instantMicros } from '../../core/instant.ts';
import type { EvidenceRecord } from '../../work/work.ts';
import type { Situation } from './arbitrary-situation.ts';

/** Of each record the one version that counts at the instant, and none that was withdrawn. */
export function knownVersions({ records, knownAt }: Situation): EvidenceRecord[] {
  const known = records
    .filter(({ recordedAt }) => instantMicros(recordedAt) <= instantMicros(knownAt))
    .toSorted((a, b) => instantMicros(a.recordedAt) - instantMicros(b.recordedAt));
  const latest = new Map(known.map((record) => [`${record.kind} ${record.id}`, record]));
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn);
}
