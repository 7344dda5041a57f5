import { aboveAll, belowAll, type ResolvedMetric } from '@kycuong/rules/detection/program';
import { compileAtom } from './compile-atom.ts';
import { compileCircuit } from './compile-circuit.ts';
import { dayLiteral } from './day-literal.ts';
import { type Fragment, sqlOf } from './fragment.ts';
import { columnNamed } from './known-records.ts';
import { type MomentOfRun, reaches } from './moment-of-run.ts';
import { fieldValue } from './record-relation.ts';
import { bounds, type Condition, exact, type Value } from './value.ts';

/** No value that a program holds lies beyond it. */
const most = sqlOf`1000000000`;

/** A column of a record in the relation `e`. */
export const columnOfRecord = (field: string): Fragment => sqlOf`e.${columnNamed(field)}`;

/** Whether a record counts: true surely, null possibly. */
export function countsRecord({ kind, where }: ResolvedMetric, moment: MomentOfRun): Condition {
  if (!where) return { sql: sqlOf`true`, nullable: false };
  const slots = where.slots.map((slot) => {
    if (slot.from !== 'field') throw new TypeError('a filter looks at fields of its record alone');
    return fieldValue(kind, slot.field, columnOfRecord(slot.field));
  });
  const atoms = where.atoms.map((atom) => compileAtom(atom, { slots, calendar: moment.calendar }));
  return compileCircuit(where.circuit, atoms);
}

/** The fields of its records that a metric looks at. */
export function fieldsOf({ on, keys, aggregate, where }: ResolvedMetric): string[] {
  const filtered = where?.slots.flatMap((slot) => (slot.from === 'field' ? [slot.field] : [])) ?? [];
  return [on, ...keys, ...('field' in aggregate ? [aggregate.field] : []), ...filtered];
}

export function inSpan({ on, window }: ResolvedMetric, record: Fragment = sqlOf`e`): Fragment {
  const day = sqlOf`${record}.${columnNamed(on)}`;
  return sqlOf`${day} >= ${dayLiteral(window.span.from)} and ${day} < ${dayLiteral(window.span.to)}`;
}

/** What a metric's group gives for each key. A row without records has none of these columns. */
export interface MetricColumns {
  readonly low: Fragment;
  /** The same as low when no record can be merely possible. */
  readonly high: Fragment;
  /** Whether there is any sure record; asked for where no record means that nothing is known. */
  readonly anySure?: Fragment;
}

export const capped = (whole: Fragment): Fragment => sqlOf`least(coalesce(${whole}, 0), ${most})::int4`;

/** The value of a metric for every row, from the columns of its group joined to the rows. */
export function metricValue(
  { emptyAs, kind, window }: ResolvedMetric,
  { low, high, anySure }: MetricColumns,
  moment: MomentOfRun,
): Value {
  const complete = reaches(moment, kind, window.span.to - 1);
  const least = sqlOf`coalesce(${low}, 0)`;
  const greatest = complete ? sqlOf`coalesce(${high}, 0)` : sqlOf`${aboveAll}`;
  if (emptyAs === 'unknown') {
    const nothing = anySure ? sqlOf`${anySure} is not true` : sqlOf`${low} is null`;
    return bounds(
      sqlOf`(case when ${nothing} then ${belowAll} else ${least} end)`,
      sqlOf`(case when ${nothing} then ${aboveAll} else ${greatest} end)`,
    );
  }
  return complete && low === high ? exact(least, false) : bounds(least, greatest);
}

/** An aggregate over records or over a frame of them, for those that count surely and those that may. */
export function lowAndHigh(
  { aggregate, kind }: ResolvedMetric,
  counts: Condition,
  span: Fragment | undefined,
  frame: Fragment = sqlOf``,
): Pick<MetricColumns, 'low' | 'high'> {
  const filtered = (call: Fragment, condition: Fragment | undefined) => {
    const conditions = [span, condition].filter((one) => one !== undefined);
    const filter =
      conditions.length === 0
        ? sqlOf``
        : conditions.length === 1
          ? sqlOf` filter (where ${conditions[0]!})`
          : sqlOf` filter (where ${conditions[0]!} and ${conditions[1]!})`;
    return sqlOf`${call}${filter}${frame}`;
  };
  const always = counts.sql === 'true';
  const sure = always ? undefined : counts.sql;
  const possible = always ? undefined : counts.nullable ? sqlOf`${counts.sql} is not false` : counts.sql;
  if (aggregate.kind === 'count') {
    const low = capped(filtered(sqlOf`count(*)`, sure));
    return { low, high: counts.nullable ? capped(filtered(sqlOf`count(*)`, possible)) : low };
  }
  if (aggregate.kind === 'count-distinct') throw new TypeError('distinct values are counted on their own');
  const field = fieldValue(kind, aggregate.field, columnOfRecord(aggregate.field));
  const call = aggregate.kind === 'sum' ? sqlOf`sum(${field.whole})` : sqlOf`max(${field.whole})`;
  const low = capped(filtered(call, sure));
  if (!counts.nullable && !field.nullable) return { low, high: low };
  const high = capped(filtered(call, possible));
  if (!field.nullable) return { low, high };
  const unknown = sqlOf`${field.whole} is null`;
  const anyUnknown = filtered(
    sqlOf`count(*)`,
    possible === undefined ? unknown : sqlOf`${possible} and ${unknown}`,
  );
  return { low, high: sqlOf`(case when ${anyUnknown} > 0 then ${aboveAll} else ${high} end)` };
}
