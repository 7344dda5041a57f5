// What a case says in short, written out as records of evidence.
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { type EvidenceKindId, type EvidenceRecord, type FieldValue, workKindIds } from '../../work/work.ts';
import type { Case, CaseFile, CaseRecord, IndicatorCases } from './case-file.schema.ts';

type FileParts = Pick<CaseFile, 'asOf' | 'defaults' | 'organisation'>;

/** Every record of a case: the organisation, the entry's evidence as changed, what it adds, and how far the data goes. */
export function caseRecords(
  file: FileParts,
  { evidence }: Pick<IndicatorCases, 'evidence'>,
  one: Case,
): EvidenceRecord[] {
  const { add = [], change = {}, remove = [], dataUntil = {} } = one;
  const asOf = one.asOf ?? file.asOf;
  const kept = [...file.organisation, ...evidence].filter(({ id }) => !remove.includes(id));
  const changed = kept.map((record) => ({ ...record, ...change[record.id] }));
  return [
    ...[...changed, ...add].map((record) => writtenOut(record, file.defaults)),
    ...workKindIds.flatMap((feeds) => {
      const until = dataUntil[feeds] === undefined ? asOf : dataUntil[feeds];
      return until === null ? [] : [dataUntilRecord(feeds, until)];
    }),
  ];
}

/** Source and instant say nothing about the case, so they are the same for all. */
const version = { source: 'cases', recordedAt: '2026-01-01T00:00:00+07:00' };

export function writtenOut(record: CaseRecord, defaults: CaseFile['defaults']): EvidenceRecord {
  const { kind, id, ...fields } = record;
  return {
    kind: kind as EvidenceKindId,
    id,
    ...version,
    fields: { ...defaults[kind], ...fields } as Readonly<Record<string, FieldValue>>,
  };
}

function dataUntilRecord(feeds: string, until: CivilDay): EvidenceRecord {
  return { kind: 'data-until', id: `data-until-${feeds}`, ...version, fields: { feeds, until } };
}
