import { happenedOn } from '../day-fields.ts';
import { evidenceKind, type EvidenceKindId, evidenceKinds } from '../evidence-kinds.ts';
import type { Random } from './random.ts';
import { recordId, type Row, type Values } from './row.ts';

export interface RowWriter {
  /** Adds a record; undefined when its day lies after the last. Gives its number, by which others may refer to it. */
  readonly write: (kind: EvidenceKindId, values: Values) => number | undefined;
  /** The rows since the last call. */
  readonly take: () => Row[];
}

export interface WriterOptions {
  readonly random: Random;
  /** The last day of the evidence: what happened later is not in it. */
  readonly last: number;
  readonly missingShare: number;
  /** Late records, corrections and mistakes taken back. */
  readonly noise: boolean;
  /** Numbers of the next record of each kind, shared by all writers of a province. */
  readonly next: Map<EvidenceKindId, number>;
}

/** What is said of something only once it has happened. */
const saidWith: Readonly<Partial<Record<EvidenceKindId, readonly [day: string, said: string]>>> = {
  assignment: ['completedOn', 'result'],
  advice: ['returnedOn', 'returnReason'],
  petition: ['completedOn', 'harassmentUpheld'],
};

/** Fields of work that a clerk may leave out. A day left out would say that something has not happened. */
const leftOut = new Map(
  evidenceKinds.map(({ id, about, fields }) => [
    id,
    fields
      .filter(({ name, nullable }) => nullable && !happenedOn(id as EvidenceKindId).includes(name))
      .map(({ name }) => name)
      .filter(() => about === 'work'),
  ]),
);

const sources: Readonly<Partial<Record<EvidenceKindId, string>>> = {
  dossier: 'mot-cua',
  petition: 'tiep-dan',
  'spot-check': 'thanh-tra',
  finding: 'thanh-tra',
  assessment: 'danh-gia',
};

export function rowWriter({ random, last, missingShare, noise, next }: WriterOptions): RowWriter {
  let rows: Row[] = [];

  function write(kind: EvidenceKindId, given: Values): number | undefined {
    const values = asKnownOn(kind, given, last);
    const on = values[evidenceKind(kind).on];
    if (on === undefined) return undefined;
    const number = next.get(kind) ?? 1;
    next.set(kind, number + 1);
    const known = missingShare > 0 ? forgetful(kind, values) : values;
    const row = { kind, id: recordId(kind, number), source: sources[kind] ?? 'dieu-hanh' };
    const recordedOn = lastDay(kind, known, on) + (noise ? lag() : 0);
    rows.push({ ...row, recordedOn, values: known, ...(noise ? history(kind, known, on, recordedOn) : {}) });
    return number;
  }

  function forgetful(kind: EvidenceKindId, values: Values): Values {
    const dropped = leftOut
      .get(kind)!
      .filter((name) => values[name] !== undefined && random.chance(missingShare));
    if (dropped.length === 0) return values;
    return Object.fromEntries(Object.entries(values).filter(([name]) => !dropped.includes(name)));
  }

  /** Most is recorded within two days, some after weeks. */
  function lag(): number {
    const draw = random.between(0, 99);
    return draw < 94 ? random.between(0, 2) : draw < 99 ? random.between(3, 10) : random.between(11, 45);
  }

  /** One in a hundred was first recorded before it was done; one in a thousand was a mistake, and is taken back. */
  function history(kind: EvidenceKindId, values: Values, on: number, recordedOn: number): Partial<Row> {
    const draw = random.between(0, 999);
    if (draw === 0) return { withdrawnOn: recordedOn + random.between(1, 20) };
    if (draw > 10 || recordedOn <= on) return {};
    return { earlier: { recordedOn: on, values: asKnownOn(kind, values, on) } };
  }

  return {
    write,
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** Values without what happened after a day. */
function asKnownOn(kind: EvidenceKindId, values: Values, day: number): Values {
  const later = happenedOn(kind).filter((name) => (values[name] ?? day) > day);
  if (later.length === 0) return values;
  const [doneOn, said] = saidWith[kind] ?? [];
  const hidden = doneOn !== undefined && later.includes(doneOn) ? [...later, said] : later;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.includes(name)));
}

function lastDay(kind: EvidenceKindId, values: Values, on: number): number {
  return happenedOn(kind).reduce((latest, name) => Math.max(latest, values[name] ?? on), on);
}
