import { z } from 'zod';
import { schemaProblems } from '../../core/schema-problem.ts';
import { lineSchemas, withdrawalSchema } from '../evidence.schema.ts';
import { evidenceKinds, type EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord, FieldValue } from '../evidence-record.ts';
import type { LineFault, RawLine } from './evidence-problem.ts';

const namesItsKind = z.looseObject({ kind: z.enum(evidenceKinds.map(({ id }) => id)) });

/** A line as a record, or everything that its schema has against it. */
export function checkLine({ line, value }: RawLine): EvidenceRecord | LineFault[] {
  const schema = schemaFor(value);
  const checked = schema.safeParse(value);
  if (checked.success) return asRecord(checked.data);
  const seen = new Set<string>();
  return schemaProblems(schema, value, checked.error.issues)
    .filter(({ path }) => !seen.has(String(path)) && seen.add(String(path)))
    .map(({ words, path }) => ({ line, path, words }));
}

function schemaFor(value: unknown): z.ZodType<Record<string, unknown>> {
  const { kind, withdrawn } = value as { kind?: unknown; withdrawn?: unknown };
  const own = typeof kind === 'string' ? lineSchemas.get(kind) : undefined;
  if (own === undefined) return namesItsKind;
  return withdrawn === true ? withdrawalSchema : own;
}

function asRecord(line: Record<string, unknown>): EvidenceRecord {
  const { kind, id, source, recordedAt, withdrawn, ...rest } = line;
  const fields: Record<string, FieldValue> = {};
  for (const name in rest) if (rest[name] !== null) fields[name] = rest[name] as FieldValue;
  return {
    kind: kind as EvidenceKindId,
    id: id as string,
    source: source as string,
    recordedAt: recordedAt as string,
    ...(withdrawn === true ? { withdrawn } : {}),
    fields,
  };
}
