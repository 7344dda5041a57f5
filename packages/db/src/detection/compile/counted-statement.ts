import type { ResolvedMetric } from '@kycuong/rules/detection/program';
import { evidenceKind, fieldOf, type WorkKindId } from '@kycuong/rules/work';
import { dayLiteral, epochDay } from './day-literal.ts';
import type { Exclusions } from './exclusions.ts';
import { empty, type Fragment, joined, named, sqlOf } from './fragment.ts';
import { columnNamed } from './known-records.ts';
import { keyName } from './metric-groups.ts';
import { countsRecord, fieldsOf } from './metric-terms.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { isOfHeadedUnit, isReached, isWorkedOut } from './reach.ts';
import { recordRelation } from './record-relation.ts';
import { workingDayIndex } from './working-days.ts';

/** What records are asked for: those that a metric counts, or records of a kind that are rows themselves. */
export type CountedStatement =
  | { readonly metric: ResolvedMetric; readonly person: string | undefined }
  | { readonly kind: WorkKindId; readonly excluded: Exclusions; readonly person: string | undefined };

/** A statement around a relation `(key1, key2)` of the wanted rows, which is bound and not part of the text. */
export interface AroundKeys {
  readonly before: Fragment;
  readonly keys: Fragment;
  readonly after: Fragment;
}

export function countedStatement(source: CountedStatement, moment: MomentOfRun): AroundKeys {
  const { kind, on, keys, fields, excluded, conditions, counts } = read(source, moment);
  const matter = fieldOf(kind, 'matter') ? ['matter'] : [];
  const person = source.person === undefined ? [] : [source.person];
  const relation = recordRelation(
    { kind, fields: new Set([...fields, on, ...matter, ...person]), excluded, conditions },
    moment,
  );
  const column = (field: string | undefined): Fragment =>
    field === undefined ? sqlOf`null::text` : sqlOf`e.${columnNamed(field)}`;
  const table = relation.includes('working_day_index')
    ? sqlOf`with ${workingDayIndex(moment.calendar)} `
    : empty;
  const names = keys.map((_, place) => keyName(place));
  return {
    before: sqlOf`${table}select ${joined(
      names.map((name) => sqlOf`w.${name}`),
      ', ',
    )}, e.id,
      ${epochDay(column(on))} as day, ${column(matter[0])} as matter, ${column(source.person)} as person from `,
    keys: joined(names, ', '),
    after: sqlOf` w join ${relation} e on ${joined(
      keys.map((key, place) => sqlOf`${key} = w.${names[place]!}`),
      ' and ',
    )} where ${counts}`,
  };
}

function read(source: CountedStatement, moment: MomentOfRun) {
  if ('kind' in source) {
    const { kind, excluded } = source;
    const { on } = evidenceKind(kind);
    const conditions = isReached(sqlOf`r.id`, 0, moment);
    return { kind, on, keys: [sqlOf`e.id`], fields: [], excluded, conditions, counts: sqlOf`true` };
  }
  const { metric } = source;
  const { kind, on, keys, window } = metric;
  const day = sqlOf`${named('r')}.${columnNamed(on)}`;
  return {
    kind,
    on,
    keys: keys.map((key) => sqlOf`e.${columnNamed(key)}`),
    fields: fieldsOf(metric),
    excluded: metric,
    conditions: [
      sqlOf`${day} >= ${dayLiteral(window.span.from)}`,
      sqlOf`${day} < ${dayLiteral(window.span.to)}`,
      ...keys.flatMap((key, place) =>
        isWorkedOut(key) ? isOfHeadedUnit(moment) : isReached(sqlOf`r.${columnNamed(key)}`, place, moment),
      ),
    ],
    counts: countsRecord(metric, moment).sql,
  };
}
