import { toCivilDay } from '../../core/epoch-day.ts';
import { evidenceKind } from '../evidence-kinds.ts';
import type { EvidenceRecord, FieldValue } from '../evidence-record.ts';
import type { Field } from '../field.ts';
import { nameOf, type Row, type Values } from './row.ts';

/** The versions of a row as records, in the order they were recorded. */
export function* rowRecords(row: Row): Iterable<EvidenceRecord> {
  const { kind, id, source } = row;
  const version = (recordedOn: number, values: Values): EvidenceRecord => {
    const fields = evidenceKind(kind).fields.map(
      (field) => [field.name, fieldValue(field, row, values)] as const,
    );
    return {
      kind,
      id,
      source,
      recordedAt: instantOn(recordedOn),
      fields: Object.fromEntries(fields.filter(([, value]) => value !== null)),
    };
  };
  if (row.earlier) yield version(row.earlier.recordedOn, row.earlier.values);
  yield version(row.recordedOn, row.values);
  if (row.withdrawnOn !== undefined)
    yield { kind, id, source, recordedAt: instantOn(row.withdrawnOn), withdrawn: true, fields: {} };
}

function instantOn(day: number): string {
  return `${toCivilDay(day)}T17:00:00+07:00`;
}

function fieldValue({ name, type }: Field, row: Row, values: Values): FieldValue {
  const value = values[name];
  if (type.type === 'words') return `${name === 'name' ? 'Cơ quan' : 'Văn bản'} ${row.id}`;
  if (value === undefined) return null;
  switch (type.type) {
    case 'day':
      return toCivilDay(value);
    case 'truth':
      return value === 1;
    case 'code':
      return type.values[value]!.code;
    case 'reference':
      return nameOf(type.to, value);
    default:
      return value;
  }
}
