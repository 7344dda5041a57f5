import type { ResolvedMetric } from '@kycuong/rules/detection/program';
import { dayLiteral, epochDay } from './day-literal.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import {
  capped,
  columnOfRecord,
  countsRecord,
  fieldsOf,
  inSpan,
  lowAndHigh,
  type MetricColumns,
  metricValue,
} from './metric-terms.ts';
import { columnNamed } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { isOfHeadedUnit, isReached, isWorkedOut } from './reach.ts';
import { recordRelation } from './record-relation.ts';
import type { Condition, Value } from './value.ts';

/** A relation with a row for each key, and the metrics that are read from it. */
export interface MetricGroup {
  readonly relation: Fragment;
  /** For each metric of the group: its number in the program, and its value once the relation is joined as `alias`. */
  readonly values: (alias: Fragment) => ReadonlyMap<number, Value>;
}

/** One `GROUP BY` for all plain metrics of the same records and keys; one for each metric that needs its records together. */
export function metricGroups(metrics: readonly ResolvedMetric[], moment: MomentOfRun): MetricGroup[] {
  const together = new Map<string, [number, ResolvedMetric][]>();
  for (const [number, metric] of metrics.entries()) {
    const { kind, on, keys, honours, accountable, window, aggregate } = metric;
    const plain = window.kind === 'plain' && aggregate.kind !== 'count-distinct';
    const excluded = honours === 0 ? '' : [honours, ...Object.values(accountable)];
    const group = [kind, on, ...keys, excluded, plain ? '' : number].join(' ');
    together.set(group, [...(together.get(group) ?? []), [number, metric]]);
  }
  return [...together.values()].map((group) => metricGroup(group, moment));
}

function metricGroup(group: readonly [number, ResolvedMetric][], moment: MomentOfRun): MetricGroup {
  const [number, first] = group[0]!;
  if (first.window.kind === 'sliding') return alone(number, first, sliding(first, moment), moment);
  if (first.window.kind === 'consecutive') return alone(number, first, consecutive(first, moment), moment);
  if (first.aggregate.kind === 'count-distinct') return alone(number, first, distinct(first, moment), moment);
  return plain(group, moment);
}

/** Every record of the span, or of the spans together, whose keys are known. */
function records(metrics: readonly ResolvedMetric[], moment: MomentOfRun): Fragment {
  const { kind, on, keys } = metrics[0]!;
  const day = sqlOf`r.${columnNamed(on)}`;
  const [from, to] = [
    Math.min(...metrics.map(({ window }) => window.span.from)),
    Math.max(...metrics.map(({ window }) => window.span.to)),
  ];
  const conditions = [
    sqlOf`${day} >= ${dayLiteral(from)}`,
    sqlOf`${day} < ${dayLiteral(to)}`,
    ...keys.flatMap((key, place) =>
      isWorkedOut(key) ? isOfHeadedUnit(moment) : isReached(sqlOf`r.${columnNamed(key)}`, place, moment),
    ),
  ];
  const relation = recordRelation(
    {
      kind,
      fields: new Set(metrics.flatMap(fieldsOf)),
      excluded: metrics[0]!,
      conditions,
    },
    moment,
  );
  const known = keys.flatMap((key, place) => [
    sqlOf`${columnOfRecord(key)} is not null`,
    ...(isWorkedOut(key) ? isReached(columnOfRecord(key), place, moment) : []),
  ]);
  return sqlOf`${relation} e where ${joined(known, ' and ')}`;
}

const keyColumns = ({ keys }: ResolvedMetric): Fragment[] =>
  keys.map((key, place) => sqlOf`${columnOfRecord(key)} as ${keyName(place)}`);

export const keyName = (place: number): Fragment => named(`key${place + 1}`);
const keyNames = ({ keys }: ResolvedMetric): Fragment =>
  joined(
    keys.map((_, place) => keyName(place)),
    ', ',
  );
const keysOfRecord = ({ keys }: ResolvedMetric): Fragment => joined(keys.map(columnOfRecord), ', ');

function plain(group: readonly [number, ResolvedMetric][], moment: MomentOfRun): MetricGroup {
  const metrics = group.map(([, metric]) => metric);
  const [first] = metrics;
  const sameSpan = new Set(metrics.map(({ window: { span } }) => `${span.from} ${span.to}`)).size === 1;
  const anyCounts = anyMayCount(metrics, moment, sameSpan);
  const columns = group.map(([number, metric]) => {
    const span = sameSpan ? undefined : inSpan(metric);
    const filtered = countsRecord(metric, moment);
    // Of one metric whose filter is never unknown, only records that count are read.
    const counts = anyCounts && metrics.length === 1 && !filtered.nullable ? everyRecord : filtered;
    const made = lowAndHigh(metric, counts, span);
    const surely = span ? sqlOf`bool_or(${span} and ${counts.sql})` : sqlOf`bool_or(${counts.sql})`;
    return { number, metric, ...made, ...(metric.emptyAs === 'unknown' && { anySure: surely }) };
  });
  const selected = columns.flatMap(({ number, low, high, anySure }) => [
    sqlOf`${low} as ${lowName(number)}`,
    ...(high === low ? [] : [sqlOf`${high} as ${highName(number)}`]),
    ...(anySure ? [sqlOf`${anySure} as ${sureName(number)}`] : []),
  ]);
  return {
    relation: sqlOf`(select ${joined([...keyColumns(first!), ...selected], ', ')}
      from ${records(metrics, moment)}${anyCounts ? sqlOf` and (${anyCounts})` : sqlOf``} group by ${keysOfRecord(first!)})`,
    values: (alias) =>
      new Map(
        columns.map(({ number, metric, low, high, anySure }) => {
          const lowest = sqlOf`${alias}.${lowName(number)}`;
          const read: MetricColumns = {
            low: lowest,
            high: high === low ? lowest : sqlOf`${alias}.${highName(number)}`,
            ...(anySure && { anySure: sqlOf`${alias}.${sureName(number)}` }),
          };
          return [number, metricValue(metric, read, moment)];
        }),
      ),
  };
}

const everyRecord: Condition = { sql: sqlOf`true`, nullable: false };

/** What a record must fulfil to count, at least possibly, for any of the metrics; undefined when one of them counts every record. */
function anyMayCount(
  metrics: readonly ResolvedMetric[],
  moment: MomentOfRun,
  sameSpan: boolean,
): Fragment | undefined {
  const each = metrics.map((metric) => {
    const { sql, nullable } = countsRecord(metric, moment);
    const possible = nullable ? sqlOf`${sql} is not false` : sql;
    return { every: sql === 'true', holds: sameSpan ? possible : sqlOf`${inSpan(metric)} and ${possible}` };
  });
  return each.some(({ every }) => every)
    ? undefined
    : joined(
        each.map(({ holds }) => sqlOf`(${holds})`),
        ' or ',
      );
}

const lowName = (number: number): Fragment => named(`low${number}`);
const highName = (number: number): Fragment => named(`high${number}`);
const sureName = (number: number): Fragment => named(`sure${number}`);

/** A metric whose relation has the columns `low`, `high` and `any_sure`. */
function alone(number: number, metric: ResolvedMetric, relation: Fragment, moment: MomentOfRun): MetricGroup {
  return {
    relation,
    values: (alias) =>
      new Map([
        [
          number,
          metricValue(
            metric,
            { low: sqlOf`${alias}.low`, high: sqlOf`${alias}.high`, anySure: sqlOf`${alias}.any_sure` },
            moment,
          ),
        ],
      ]),
  };
}

/** The records that may count, each with whether it surely does. */
function counted(metric: ResolvedMetric, columns: readonly Fragment[], moment: MomentOfRun): Fragment {
  const counts = countsRecord(metric, moment);
  return sqlOf`select ${joined([...keyColumns(metric), ...columns, sqlOf`${counts.sql} as sure`], ', ')}
    from ${records([metric], moment)} and ${counts.sql} is not false`;
}

/** Runs that end on the day of a record suffice: no other holds more. */
function sliding(metric: ResolvedMetric, moment: MomentOfRun): Fragment {
  const { window, keys, on } = metric;
  if (window.kind !== 'sliding') throw new TypeError('not a sliding window');
  const counts = countsRecord(metric, moment);
  const frame = sqlOf` over (partition by ${keysOfRecord(metric)} order by ${epochDay(columnOfRecord(on))}
    range between ${window.days - 1} preceding and current row)`;
  const { low, high } = lowAndHigh(metric, counts, undefined, frame);
  const columns = [
    ...keyColumns(metric),
    sqlOf`${low} as low`,
    sqlOf`${high} as high`,
    sqlOf`${counts.sql} as sure`,
  ];
  return sqlOf`(select ${keyNames(metric)}, max(low) as low, max(high) as high, bool_or(sure) as any_sure
    from (select ${joined(columns, ', ')} from ${records([metric], moment)} and ${counts.sql} is not false) runs
    group by ${joined(
      keys.map((_, place) => keyName(place)),
      ', ',
    )})`;
}

/** Gaps and islands: periods in a row differ from their place in the row by the same number. */
function consecutive(metric: ResolvedMetric, moment: MomentOfRun): Fragment {
  const { window, on } = metric;
  if (window.kind !== 'consecutive') throw new TypeError('not a window of consecutive periods');
  const day = columnOfRecord(on);
  const month = sqlOf`(extract(year from ${day})::int * 12 + extract(month from ${day})::int - 1)`;
  const period = window.period === 'month' ? month : sqlOf`${month} / 3`;
  const keys = keyNames(metric);
  return sqlOf`(select ${keys}, coalesce(max(sure_run) filter (where sure), 0)::int4 as low, max(run)::int4 as high, bool_or(sure) as any_sure
    from (select ${keys}, sure, count(*) over (partition by ${keys}, island) as run,
        count(*) over (partition by ${keys}, sure, sure_island) as sure_run
      from (select ${keys}, sure, period - row_number() over (partition by ${keys} order by period) as island,
          period - row_number() over (partition by ${keys}, sure order by period) as sure_island
        from (select ${keys}, period, coalesce(bool_or(sure), false) as sure
          from (${counted(metric, [sqlOf`${period} as period`], moment)}) record
          group by ${keys}, period) hit) numbered) runs
    group by ${keys})`;
}

/** First the records of each value, then the values: two hashes where `count(distinct)` would sort. */
function distinct(metric: ResolvedMetric, moment: MomentOfRun): Fragment {
  const { aggregate } = metric;
  if (aggregate.kind !== 'count-distinct') throw new TypeError('not a count of distinct values');
  const keys = keyNames(metric);
  const value = columnOfRecord(aggregate.field);
  return sqlOf`(select ${keys}, ${capped(sqlOf`count(*) filter (where value is not null and sure)`)} as low,
      ${capped(sqlOf`count(value) + coalesce(sum(records) filter (where value is null), 0)`)} as high, bool_or(sure) as any_sure
    from (select ${keys}, value, bool_or(sure) as sure, count(*) as records
      from (${counted(metric, [sqlOf`${value} as value`], moment)}) record
      group by ${keys}, value) of_value
    group by ${keys})`;
}
