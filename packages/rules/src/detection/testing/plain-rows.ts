// docs/reference/detection-meaning.md over plain records, sections 1 to 5, as slowly and as plainly as they are written there.
// What the reducers and the statements give must be the same.
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay, yearMonthDayOf } from '../../core/epoch-day.ts';
import type { PlainView } from '../../testing/plain-evidence-rules.ts';
import { exclusionCauses } from '../../work/vocabularies.ts';
import { type EvidenceKindId, type EvidenceRecord, evidenceKind, fieldOf } from '../../work/work.ts';
import { decideAtom, decideCircuit } from '../interpret.ts';
import { type Interval, nothingKnown } from '../interval.ts';
import { match, noMatch, type Outcome } from '../outcome.ts';
import {
  aboveAll,
  type GrainProgram,
  type Peer,
  type RecordFilter,
  type ResolvedMetric,
} from '../program.ts';
import { subjectRegisters } from '../vocabulary/subject-fields.ts';

export interface PlainEvidence {
  readonly view: PlainView;
  readonly asOf: number;
  /** Working days after `from` up to and including `to`. */
  readonly workingDays: (from: number, to: number) => number;
  /** Records hold one version an id, none withdrawn. */
  readonly dataUntil: (kind: EvidenceKindId) => number | undefined;
}

/** A row by its keys, with the bounds of every slot. */
export interface PlainRow {
  readonly keys: readonly string[];
  readonly slots: readonly Interval[];
}

export function plainRows(program: GrainProgram, evidence: PlainEvidence): readonly PlainRow[] {
  const subjects = subjectsOf(program, evidence);
  const metrics = program.metrics.map((metric) => subjects.map((keys) => metricOf(metric, keys, evidence)));
  const slots = program.slots.map((slot) => {
    if (slot.from === 'metric') return metrics[slot.metric]!;
    if (slot.from === 'peer') return peersOf(slot.peer, program, subjects, metrics[slot.metric]!, evidence);
    return subjects.map((keys) => {
      const record =
        slot.by === undefined
          ? evidence.view.rows(slot.kind).find(({ id }) => id === keys[0])
          : entryOf(slot.by, keys[program.keys.indexOf(slot.by)]!, evidence);
      return record ? known(record, slot.field, evidence) : nothingKnown;
    });
  });
  return subjects.map((keys, row) => ({ keys, slots: slots.map((values) => values[row]!) }));
}

function subjectsOf({ grain, keys, metrics }: GrainProgram, { view, asOf }: PlainEvidence): string[][] {
  const found = (): (readonly unknown[])[] => {
    if (typeof grain !== 'string') return view.rows(grain.record).map(({ id }) => [id]);
    if (keys.length === 1) {
      const register = subjectRegisters[keys[0]!]!;
      return view.rows(register.kind).map((record) => [view.field(record, register.key)]);
    }
    return metrics.flatMap((metric) =>
      view
        .rows(metric.kind)
        .filter((record) => dayOf(record, metric.on, view) <= asOf)
        .map((record) => metric.keys.map((key) => valueOf(record, key, view))),
    );
  };
  const complete = found().filter((row): row is string[] => row.every((key) => typeof key === 'string'));
  const distinct = new Map(complete.map((row) => [JSON.stringify(row), row]));
  return [...distinct.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = (keys: readonly string[]) => keys.join('\u0000');

function valueOf(record: EvidenceRecord, field: string, view: PlainView) {
  const own = evidenceKind(record.kind).fields.some(({ name }) => name === field);
  return (own ? view.field(record, field) : view.derived(record, field)) ?? undefined;
}

function dayOf(record: EvidenceRecord, field: string, view: PlainView): number {
  const day = valueOf(record, field, view);
  return day === undefined ? Infinity : toEpochDay(day as CivilDay);
}

function metricOf(metric: ResolvedMetric, keys: readonly string[], evidence: PlainEvidence): Interval {
  const { view } = evidence;
  const { span } = metric.window;
  const taking = view
    .rows(metric.kind)
    .filter((record) => metric.keys.every((key, place) => valueOf(record, key, view) === keys[place]))
    .filter((record) => {
      const day = dayOf(record, metric.on, view);
      return day >= span.from && day < span.to && (bitsOf(record, metric, view) & metric.honours) === 0;
    })
    .map((record) => ({ record, outcome: metric.where ? filtered(metric.where, record, evidence) : match }));
  const sure = taking.filter(({ outcome }) => outcome === match).map(({ record }) => record);
  const possible = taking.filter(({ outcome }) => outcome !== noMatch).map(({ record }) => record);

  const value =
    metric.emptyAs === 'unknown' && sure.length === 0
      ? nothingKnown
      : { low: windowed(metric, sure, 'low', view), high: windowed(metric, possible, 'high', view) };
  const until = evidence.dataUntil(metric.kind);
  return until === undefined || until < span.to - 1 ? { low: value.low, high: aboveAll } : value;
}

function bitsOf(record: EvidenceRecord, { accountable }: ResolvedMetric, view: PlainView): number {
  return view
    .causes(record, accountable)
    .reduce((bits, cause) => bits | (1 << exclusionCauses.findIndex(({ code }) => code === cause)), 0);
}

function filtered(filter: RecordFilter, record: EvidenceRecord, evidence: PlainEvidence): Outcome {
  const slot = (number: number) => {
    const place = filter.slots[number]!;
    return place.from === 'field' ? known(record, place.field, evidence) : nothingKnown;
  };
  return decideCircuit(filter.circuit, (atom) =>
    decideAtom(filter.atoms[atom]!, { slot, workingDays: evidence.workingDays }),
  );
}

/** What a field holds as the numbers that programs compare. */
function known(record: EvidenceRecord, field: string, { view }: PlainEvidence): Interval {
  const value = valueOf(record, field, view);
  const type = fieldOf(record.kind, field)!.type;
  if (value === undefined || value === null) return nothingKnown;
  const number =
    type.type === 'code'
      ? type.values.findIndex(({ code }) => code === value)
      : type.type === 'day'
        ? toEpochDay(value as CivilDay)
        : Number(value);
  return { low: number, high: number };
}

function windowed(
  metric: ResolvedMetric,
  records: readonly EvidenceRecord[],
  end: 'low' | 'high',
  view: PlainView,
): number {
  const { window, on } = metric;
  const day = (record: EvidenceRecord) => dayOf(record, on, view);
  if (window.kind === 'plain') return aggregated(metric, records, end, view);
  if (window.kind === 'sliding') {
    const length = Math.min(window.days, window.span.to - window.span.from);
    let most = 0;
    for (let from = window.span.from; from + length <= window.span.to; from++) {
      const inside = records.filter((record) => day(record) >= from && day(record) < from + length);
      most = Math.max(most, aggregated(metric, inside, end, view));
    }
    return most;
  }
  const hit = new Set(
    records.map((record) => {
      const { year, month } = yearMonthDayOf(day(record));
      return window.period === 'month' ? year * 12 + month : year * 4 + Math.ceil(month / 3);
    }),
  );
  const runs = [...hit].map((first) => {
    let next = first;
    while (hit.has(next)) next++;
    return next - first;
  });
  return Math.max(0, ...runs);
}

function aggregated(
  { aggregate }: ResolvedMetric,
  records: readonly EvidenceRecord[],
  end: 'low' | 'high',
  view: PlainView,
): number {
  if (aggregate.kind === 'count') return records.length;
  const values = records.map((record) => valueOf(record, aggregate.field, view));
  const there = values.filter((value) => value !== undefined);
  const missing = values.length - there.length;
  if (aggregate.kind === 'count-distinct') return new Set(there).size + (end === 'high' ? missing : 0);
  if (end === 'high' && missing > 0) return aboveAll;
  const numbers = there.map(Number);
  return aggregate.kind === 'sum'
    ? Math.min(
        numbers.reduce((sum, number) => sum + number, 0),
        1_000_000_000,
      )
    : Math.max(0, ...numbers);
}

/** The record of a register that counts for a key on the as-of day. */
function entryOf(key: GrainProgram['keys'][number], name: string, { view, asOf }: PlainEvidence) {
  const register = subjectRegisters[key];
  if (!register) return undefined;
  const { on } = evidenceKind(register.kind);
  return view
    .rows(register.kind)
    .filter((record) => view.field(record, register.key) === name)
    .filter((record) => {
      const to = view.field(record, 'to');
      return to === undefined || asOf < toEpochDay(to as CivilDay);
    })
    .sort((a, b) => dayOf(b, on, view) - dayOf(a, on, view) || (a.id < b.id ? -1 : 1))[0];
}

function peersOf(
  { percentile, among, minimum }: Peer,
  { keys }: GrainProgram,
  subjects: readonly (readonly string[])[],
  values: readonly Interval[],
  evidence: PlainEvidence,
): Interval[] {
  const place = keys.findIndex((key) => ['post', 'unit'].includes(subjectRegisters[key]?.kind ?? ''));
  const groupOf = (row: readonly string[]): unknown => {
    const key = keys[place];
    if (key === undefined) return undefined;
    const own = entryOf(key, row[place]!, evidence);
    if (own === undefined) return undefined;
    if (among === 'duty') return own.kind === 'post' ? evidence.view.field(own, 'duty') : undefined;
    const unit = evidence.view.field(own, 'unit');
    const entry = own.kind === 'unit' ? own : entryOf('unit', unit as string, evidence);
    return entry && evidence.view.field(entry, 'unitKind');
  };
  const groups = subjects.map(groupOf);
  return groups.map((group) => {
    const members = values.filter((_, row) => groups[row] === group);
    if (group === undefined || members.length < minimum) return nothingKnown;
    const rank = Math.ceil((percentile * members.length) / 100) - 1;
    const at = (end: 'low' | 'high') => members.map((one) => one[end]).sort((a, b) => a - b)[rank]!;
    return { low: at('low'), high: at('high') };
  });
}
