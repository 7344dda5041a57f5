import type { CivilDay } from '../core/civil-day.schema.ts';
import { quote } from '../core/quote.ts';
import { contradictions, type EvidenceKindId, type EvidenceRecord } from '../work/work.ts';
import { type CellFault, type FaultWords, faultWords } from './cell-fault.ts';
import type { Mapping } from './find-header.ts';
import type { ImportFacts } from './import-facts.ts';
import type { ImportField, ImportTarget } from './import-target.ts';
import { type DraftRecord, fromOf, type RowValues, toRecords } from './to-records.ts';
import { readValue } from './read-value.ts';

export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export type ReadRow =
  | { readonly ok: true; readonly records: readonly DraftRecord[] }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** How the rows of a file are read. */
export interface Reading {
  readonly target: ImportTarget;
  readonly mapping: Mapping;
  /** The headings, by column. */
  readonly headings: readonly string[];
  readonly facts: ImportFacts;
  readonly version: VersionOf;
}

/** Where the versions that a file makes say they come from, and when they were recorded: the instant of its upload. */
export interface VersionOf {
  readonly source: string;
  readonly recordedAt: string;
}

const missing = (label: ImportField['label']): FaultWords =>
  faultWords(
    'missing',
    [`thiếu ${label.vi}`, `${label.en} is missing`],
    [
      'điền ô này; cả cột thiếu thì ghép cột khác ở bước ghép cột',
      'fill in this cell; if the whole column is missing, choose another in the step of columns',
    ],
  );

/** The records that a row makes, or everything that is wrong with it. */
export function readRow(
  { target, mapping, headings, facts, version }: Reading,
  { row, cells }: FileRow,
): ReadRow {
  const faults: CellFault[] = [];
  const values: Record<string, string | number | boolean> = {};
  const tell = (field: ImportField | null, value: string, words: FaultWords): void => {
    const column = field === null ? null : (mapping[field.name] ?? null);
    faults.push({ row, column, header: column === null ? '' : (headings[column] ?? ''), value, ...words });
  };
  for (const field of target.fields) {
    const column = mapping[field.name];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    if (cell.trim() === '' || /^[-–—]$/.test(cell.trim())) {
      if (field.required) tell(field, cell, missing(field.label));
      continue;
    }
    const read = readValue(field, cell, facts);
    if (read.ok) values[field.name] = read.value;
    else tell(field, cell, read.fault);
  }
  if (faults.length === 0) checkTogether(target, values, facts, tell);
  if (faults.length > 0) return { ok: false, faults };
  const records = toRecords(target.id, values, facts);
  if (target.group === 'work')
    for (const record of records)
      for (const { path, words } of contradictions(asEvidence(record, version), row)) {
        const field = target.fields.find(({ name }) => name === path[0]) ?? null;
        tell(field, field ? (cells[mapping[field.name] ?? -1] ?? '') : '', words);
      }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, records };
}

/** A record of the work as a version of evidence. */
export const asEvidence = ({ kind, id, content }: DraftRecord, version: VersionOf): EvidenceRecord => ({
  kind: kind as EvidenceKindId,
  id,
  ...version,
  fields: Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)),
});

type Tell = (field: ImportField | null, value: string, words: FaultWords) => void;

/** What the cells of a row may not say together. */
function checkTogether(
  { id, fields }: ImportTarget,
  values: RowValues,
  facts: ImportFacts,
  tell: Tell,
): void {
  const field = (name: string): ImportField => fields.find((one) => one.name === name)!;
  const text = (name: string): string => String(values[name] ?? '');
  const needsFrom =
    fields.some(({ name, required }) => name === 'from' && !required) &&
    (id !== 'officer' || values['unit'] !== undefined);
  if (id === 'officer' && (values['unit'] === undefined) !== (values['role'] === undefined)) {
    const absent = field(values['unit'] === undefined ? 'unit' : 'role');
    tell(absent, '', missing(absent.label));
  }
  if (needsFrom && fromOf(id, values, facts) === null) tell(field('from'), '', missing(field('from').label));
  const from = fromOf(id, values, facts);
  const to = values['to'] as CivilDay | undefined;
  if (from && to && to <= from)
    tell(
      field('to'),
      text('to'),
      faultWords(
        'days-out-of-order',
        [
          `ngày kết thúc ${quote(to)} không sau ngày bắt đầu ${quote(from)}`,
          `the end ${quote(to)} is not after the beginning ${quote(from)}`,
        ],
        ['sửa một trong hai ngày', 'mend one of the two days'],
      ),
    );
  if (id === 'unit' && values['parent'] === values['unit'])
    tell(
      field('parent'),
      text('parent'),
      faultWords(
        'unit-under-itself',
        ['đơn vị không thể là cấp trên của chính mình', 'a unit cannot be its own parent'],
        [
          'sửa đơn vị cấp trên, hoặc để trống nếu là gốc của cây',
          'mend the parent, or leave it empty for the root of the tree',
        ],
      ),
    );
}
