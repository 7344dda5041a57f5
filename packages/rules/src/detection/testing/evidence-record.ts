import type { EvidenceKindId, EvidenceRecord } from '../../work/work.ts';

/** One version of a record, for tests to which its source does not matter. */
export function evidenceRecord(
  kind: EvidenceKindId,
  id: string,
  fields: EvidenceRecord['fields'],
): EvidenceRecord {
  return { kind, id, source: 'test', recordedAt: '2026-11-01T00:00:00+07:00', fields };
}
