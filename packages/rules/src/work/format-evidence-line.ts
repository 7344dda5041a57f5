import { evidenceKind } from './evidence-kinds.ts';
import type { EvidenceRecord } from './evidence-record.ts';

/** A record as a line of an evidence file, without the line break. Equal content gives equal text. */
export function formatEvidenceLine({
  kind,
  id,
  source,
  recordedAt,
  withdrawn,
  fields,
}: EvidenceRecord): string {
  const line: Record<string, unknown> = { kind, id, source, recordedAt };
  if (withdrawn) return JSON.stringify({ ...line, withdrawn });
  for (const { name } of evidenceKind(kind).fields) {
    const value = fields[name];
    if (value !== null && value !== undefined) line[name] = value;
  }
  return JSON.stringify(line);
}
