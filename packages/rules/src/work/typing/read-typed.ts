import type { Path } from '../../core/path.ts';
import type { ProblemWords } from '../../core/problem.ts';
import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord, FieldValue } from '../evidence-record.ts';
import { checkLine } from '../parse/check-line.ts';
import { contradictions } from '../parse/contradictions.ts';

/** What a person typed of one record. */
export interface Typed {
  readonly kind: EvidenceKindId;
  /** Stable within the province. */
  readonly id: string;
  /** RFC 3339 instant: nothing typed can have happened after it. */
  readonly typedAt: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What is wrong with a field that was typed; with the record as a whole when the path is empty. */
export interface TypedFault {
  readonly path: Path;
  readonly words: ProblemWords;
}

/** The source of everything typed in. */
export const consoleSource = 'console';

/** A typed record as evidence, or everything that is wrong with it: the same checks as for files and events. */
export function readTyped({ kind, id, typedAt, fields }: Typed): EvidenceRecord | readonly TypedFault[] {
  const value = { ...fields, kind, id, source: consoleSource, recordedAt: typedAt };
  const record = checkLine({ line: 0, value });
  if (Array.isArray(record)) return record;
  const faults = contradictions(record, 0);
  return faults.length > 0 ? faults : record;
}
