import { accountableAtRecord, type DetectionContext, type Signal } from '@kycuong/rules/detection';
import type { GrainProgram, Program } from '@kycuong/rules/detection/program';
import { fieldOf, type WorkKindId } from '@kycuong/rules/work';
import { exclusionCauses } from '@kycuong/rules/work/vocabularies';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type CountedRecord, countedRecords } from './counted-records.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import type { Hit } from './find-hits.ts';
import { type Heads, readHeads } from './read-heads.ts';

export interface Raising {
  readonly program: Program;
  readonly context: DetectionContext;
  readonly moment: MomentOfRun;
}

/** The signals of a grain's hits: with the records they rest on and the people they concern. */
export async function raiseSignals(
  trx: ProvinceTransaction,
  grain: GrainProgram,
  hits: readonly Hit[],
  raising: Raising,
): Promise<Signal[]> {
  const recordsOf = await (typeof grain.grain === 'string'
    ? recordsOfMetrics(trx, grain, hits, raising.moment)
    : recordsThemselves(trx, grain, grain.grain.record, hits, raising.moment));
  const found = hits.map((hit) => ({ hit, of: recordsOf(hit) }));
  const heads = await readHeads(trx, namesIn(found), raising.moment);
  return found.flatMap(({ hit, of }) => raised(grain, hit, of, raising, heads));
}

interface RecordsOfHit {
  /** What the signal rests on. Undefined when an exclusion took the row out. */
  readonly records: readonly CountedRecord[];
  /** The records whose field names the people, when the indicator says so. */
  readonly naming: readonly CountedRecord[];
}

/** Everybody who may turn out to be a head, or to have one. */
function namesIn(found: readonly { readonly hit: Hit; readonly of: RecordsOfHit | undefined }[]): string[] {
  const names = found.flatMap(({ hit, of }) => [
    ...hit.keys,
    ...(of?.naming.map(({ person }) => person) ?? []),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}

type RecordsOf = (hit: Hit) => RecordsOfHit | undefined;

const keyOf = (keys: readonly string[]): string => keys.join('\n');

async function recordsOfMetrics(
  trx: ProvinceTransaction,
  grain: GrainProgram,
  hits: readonly Hit[],
  moment: MomentOfRun,
): Promise<RecordsOf> {
  const found = new Map<string, ReadonlyMap<string, readonly CountedRecord[]>>();
  const look = async (metric: number, person: string | undefined, of: readonly Hit[]) => {
    const keys = [...new Map(of.map((hit) => [keyOf(hit.keys), hit.keys])).values()];
    const source = { metric: grain.metrics[metric]!, person };
    const records = await countedRecords(trx, { grain, source, keys }, moment);
    found.set(
      `${metric} ${person}`,
      Map.groupBy(records, (record) => keyOf(record.keys)),
    );
  };
  for (const metric of grain.metrics.keys()) {
    const resting = hits.filter((hit) => hit.metrics.has(metric));
    if (resting.length > 0) await look(metric, undefined, resting);
    const naming = hits.filter((hit) => namingMetric(hit) === metric);
    for (const [field, of] of Map.groupBy(naming, fieldOfConcerns)) await look(metric, field, of);
  }
  const of = (metric: number, person: string | undefined, hit: Hit) =>
    found.get(`${metric} ${person}`)?.get(keyOf(hit.keys)) ?? [];
  return (hit) => {
    const metric = namingMetric(hit);
    return {
      records: [...hit.metrics].flatMap((one) => of(one, undefined, hit)),
      naming: metric === undefined ? [] : of(metric, fieldOfConcerns(hit), hit),
    };
  };
}

function namingMetric({ notice }: Hit): number | undefined {
  const { concerns } = notice.indicator;
  return 'of' in concerns ? notice.metricNodes[concerns.of] : undefined;
}

function fieldOfConcerns({ notice }: Hit): string | undefined {
  const { concerns } = notice.indicator;
  return 'field' in concerns ? concerns.field : undefined;
}

/** Indicators honour different causes, so each asks for its own records. */
async function recordsThemselves(
  trx: ProvinceTransaction,
  grain: GrainProgram,
  kind: WorkKindId,
  hits: readonly Hit[],
  moment: MomentOfRun,
): Promise<RecordsOf> {
  const found = new Map<string, ReadonlyMap<string, readonly CountedRecord[]>>();
  for (const [id, of] of Map.groupBy(hits, ({ notice }) => notice.indicator.id)) {
    const { honours: causes, concerns } = of[0]!.notice.indicator;
    const honours = exclusionCauses.reduce(
      (bits, { code }, bit) => (causes.some((cause) => cause === code) ? bits | (1 << bit) : bits),
      0,
    );
    const excluded = { honours, accountable: accountableAtRecord(kind, concerns) };
    const source = { kind, excluded, person: fieldOfConcerns(of[0]!) };
    const records = await countedRecords(trx, { grain, source, keys: of.map(({ keys }) => keys) }, moment);
    found.set(
      id,
      Map.groupBy(records, (record) => keyOf(record.keys)),
    );
  }
  return ({ notice, keys }) => {
    const records = found.get(notice.indicator.id)?.get(keyOf(keys));
    return records && { records, naming: records };
  };
}

function raised(
  grain: GrainProgram,
  hit: Hit,
  of: RecordsOfHit | undefined,
  { program, context, moment }: Raising,
  heads: Heads,
): Signal[] {
  if (!of) return [];
  const { behaviour, indicator } = hit.notice;
  const day = of.records.length === 0 ? moment.asOf : Math.max(...of.records.map((record) => record.day));
  const { people, officers } = concerned(grain, hit, of, day, heads);
  const mustHead = officers && context.headsOnly.has(behaviour);
  const concerns = mustHead ? people.filter((officer) => heads.heads(officer, day)) : people;
  if (concerns.length === 0) return [];
  const subject = Object.fromEntries(grain.keys.map((key, place) => [key, hit.keys[place]!]));
  const matter = subject['matter'] ?? (typeof grain.grain === 'string' ? null : of.records[0]?.matter);
  return [
    {
      behaviour,
      clause: indicator.clause,
      indicator: indicator.id,
      level: hit.level,
      subject,
      concerns,
      ...(matter && { matter }),
      asOf: program.asOf,
      records: inOrder(of.records.map(({ id }) => id)),
      catalogue: context.identity,
    },
  ];
}

interface Concerned {
  readonly people: readonly string[];
  /** Units and collectives are not officers. */
  readonly officers: boolean;
}

const officerKeys: readonly string[] = ['officer', 'head', 'deputy'];

function concerned(grain: GrainProgram, hit: Hit, of: RecordsOfHit, day: number, heads: Heads): Concerned {
  const { concerns } = hit.notice.indicator;
  const inKey = (key: GrainProgram['keys'][number]) => hit.keys[grain.keys.indexOf(key)]!;
  if ('key' in concerns)
    return { people: [inKey(concerns.key)], officers: officerKeys.includes(concerns.key) };
  if ('headOf' in concerns) {
    const head = heads.headOf(inKey(concerns.headOf), day);
    return { people: head === undefined ? [] : [head], officers: true };
  }
  const metric = namingMetric(hit);
  const kind = metric === undefined ? recordKind(grain) : grain.metrics[metric]!.kind;
  const type = fieldOf(kind, concerns.field)?.type;
  return {
    people: inOrder(of.naming.flatMap(({ person }) => (person === null ? [] : [person]))),
    officers: type?.type !== 'reference' || type.to === 'officer',
  };
}

function recordKind({ grain, name }: GrainProgram): WorkKindId {
  if (typeof grain === 'string') throw new TypeError(`no record stands in a row of ${name}`);
  return grain.record;
}

/** Distinct, by code unit. */
const inOrder = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
