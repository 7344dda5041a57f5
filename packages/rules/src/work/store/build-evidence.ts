import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { type EvidenceKindId, evidenceKinds } from '../evidence-kinds.ts';
import type { EvidenceRecord, FieldValue } from '../evidence-record.ts';
import type { Field } from '../field.ts';
import { formatEvidenceLine } from '../format-evidence-line.ts';
import { instantMicros } from '../../core/instant.ts';
import { type Evidence, UNKNOWN } from './evidence.ts';
import { type EvidenceBuilder, evidenceBuilder } from './evidence-builder.ts';
import { laneFields } from './lane-fields.ts';

export interface KnownAt {
  /** RFC 3339 instant; versions recorded after it are not known yet. Without it everything given is known. */
  readonly knownAt?: string | undefined;
}

/** Columns of the records as known at an instant: of each id the latest version, and none that was withdrawn. */
export function buildEvidence(records: Iterable<EvidenceRecord>, { knownAt }: KnownAt = {}): Evidence {
  const builder = evidenceBuilder();
  for (const record of latestVersions(records, knownAt)) {
    if (record.withdrawn) continue;
    const values = laneFields(record.kind).map((field) => encode(builder, field, record.fields[field.name]));
    builder.append(record.kind, record.id, record.source, values);
  }
  return builder.build();
}

interface Version {
  readonly micros: number;
  readonly record: EvidenceRecord;
}

function* latestVersions(
  records: Iterable<EvidenceRecord>,
  knownAt: string | undefined,
): Iterable<EvidenceRecord> {
  const limit = knownAt === undefined ? Infinity : instantMicros(knownAt);
  const latest = new Map<EvidenceKindId, Map<string, Version>>();
  for (const { id } of evidenceKinds) latest.set(id as EvidenceKindId, new Map());
  for (const record of records) {
    const micros = instantMicros(record.recordedAt);
    if (micros > limit) continue;
    const versions = latest.get(record.kind)!;
    const version = { micros, record };
    const other = versions.get(record.id);
    if (other === undefined || supersedes(version, other)) versions.set(record.id, version);
  }
  for (const versions of latest.values()) for (const { record } of versions.values()) yield record;
}

/** A loader refuses two contents of one instant inside a file; across files the order they came in must not decide. */
function supersedes(version: Version, other: Version): boolean {
  if (version.micros !== other.micros) return version.micros > other.micros;
  return formatEvidenceLine(version.record) > formatEvidenceLine(other.record);
}

function encode(builder: EvidenceBuilder, { type }: Field, value: FieldValue | undefined): number {
  if (value === null || value === undefined) return UNKNOWN;
  switch (type.type) {
    case 'day':
      return toEpochDay(value as CivilDay);
    case 'truth':
      return value === true ? 1 : 0;
    case 'code':
      return placeOf(type.values, value as string);
    case 'reference':
      return builder.number(type.to, value as string);
    default:
      return value as number;
  }
}

type Codes = Extract<Field['type'], { type: 'code' }>['values'];
const places = new WeakMap<Codes, ReadonlyMap<string, number>>();

function placeOf(values: Codes, code: string): number {
  const known = places.get(values) ?? new Map(values.map((value, place) => [value.code, place]));
  places.set(values, known);
  return known.get(code) ?? UNKNOWN;
}
