import { evidenceKind, type EvidenceKindId, type EvidenceRecord, type FieldValue } from '@kycuong/rules/work';
import { columnOf } from './evidence-table.ts';

/** A version as a row of its table, the instants as they came. */
export function rowMaker(kind: EvidenceKindId): (record: EvidenceRecord) => Record<string, FieldValue> {
  const columns = evidenceKind(kind).fields.map((field) => [field.name, columnOf(field)] as const);
  return ({ id, source, recordedAt, withdrawn = false, fields }) => {
    const row: Record<string, FieldValue> = { id, source, recorded_at: recordedAt, withdrawn };
    for (const [name, column] of columns) row[column] = fields[name] ?? null;
    return row;
  };
}

/** The fields of a stored row by their names in the registry; those it does not have are left out. */
export function fieldsOfRow(
  kind: EvidenceKindId,
  row: Readonly<Record<string, FieldValue>>,
): Record<string, FieldValue> {
  return Object.fromEntries(
    evidenceKind(kind).fields.flatMap((field) => {
      const value = row[columnOf(field)];
      return value === null || value === undefined ? [] : [[field.name, value]];
    }),
  );
}
