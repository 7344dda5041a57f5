import { evidenceKind, fieldOf, happenedOn, knownFrom, type WorkKindId } from '@kycuong/rules/work';
import { dayLiteral, epochDay } from './day-literal.ts';
import { type DerivedColumn, derivedColumns } from './derived-columns.ts';
import { type Exclusions, excludes } from './exclusions.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import { columnNamed, isKnown, tableNamed } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';
import { besideReached, leftJoin } from './reach.ts';
import { relation } from './relations.ts';
import { codeColumn, exact, type Exact, truthColumn } from './value.ts';

export interface RecordsWanted {
  readonly kind: WorkKindId;
  /** Fields that are looked at, own or derived. The id always comes along. */
  readonly fields: ReadonlySet<string>;
  /** Exclusions that take a record out; none when left out. */
  readonly excluded?: Exclusions;
  /** More conditions on the record `r`. */
  readonly conditions: readonly Fragment[];
}

/** Records of a kind as they are known and exist as of the day, each field in a column of its name. */
export function recordRelation(wanted: RecordsWanted, moment: MomentOfRun): Fragment {
  const { kind, fields } = wanted;
  const excluded = wanted.excluded?.honours === 0 ? undefined : wanted.excluded;
  const derived = new Map<string, DerivedColumn>();
  for (const name of [...fields, ...Object.values(excluded?.accountable ?? {})]) {
    const derive = derivedColumns[kind]?.[name];
    if (derive) derived.set(name, derive(moment));
  }
  const back = [...derived].filter(([, { looksBack }]) => looksBack);
  const known = isKnown(kind, named('r'), moment);
  const from =
    back.length === 0
      ? sqlOf`${tableNamed(kind)} r`
      : sqlOf`(select r.*, ${joined(
          back.map(([name, { sql }]) => sqlOf`${sql} as ${columnNamed(name)}`),
          ', ',
        )} from ${tableNamed(kind)} r where ${joined([known, ...besideReached(kind, moment)], ' and ')}) r`;

  const valueOf = (name: string): Fragment => {
    const found = derived.get(name);
    return found && !found.looksBack ? found.sql : ownColumn(kind, name, moment);
  };
  const columns = joined(
    [sqlOf`r.id`, ...[...fields].map((name) => sqlOf`${valueOf(name)} as ${columnNamed(name)}`)],
    ', ',
  );
  const conditions = [
    back.length === 0 ? known : sqlOf`true`,
    ...wanted.conditions,
    ...(excluded ? excludes(kind, excluded, valueOf, moment) : []),
  ];
  // What costs something is worked out once, and not in every aggregate that looks at it.
  const fence = [...derived.values()].some(isCostly) ? sqlOf` offset 0` : sqlOf``;
  return sqlOf`(select ${columns} from ${from} ${joins([...derived.values()], moment)}
    where ${joined(conditions, ' and ')}${fence})`;
}

function isCostly({ sql, joins: joined, looksBack }: DerivedColumn): boolean {
  return !looksBack && (joined.length > 0 || sql.includes('working_day_index'));
}

function joins(columns: readonly DerivedColumn[], moment: MomentOfRun): Fragment {
  const byAlias = new Map(columns.flatMap(({ joins }) => joins.map((join) => [join.as, join])));
  return joined(
    [...byAlias.values()].map(({ relation: name, as, on }) =>
      leftJoin(relation(name, moment), as, on, moment),
    ),
    '\n',
  );
}

/** What happens after the as-of day has not happened yet. */
function ownColumn(kind: WorkKindId, name: string, { asOf }: MomentOfRun): Fragment {
  const column = sqlOf`r.${columnNamed(name)}`;
  const came = knownFrom(kind, name);
  if (came !== undefined)
    return sqlOf`(case when coalesce(r.${columnNamed(came)} <= ${dayLiteral(asOf)}, true) then ${column} end)`;
  const mayLieAhead = happenedOn(kind).includes(name) && name !== evidenceKind(kind).on;
  return mayLieAhead ? sqlOf`(case when ${column} <= ${dayLiteral(asOf)} then ${column} end)` : column;
}

/** The value of a field in its column. */
export function fieldValue(
  kind: Parameters<typeof fieldOf>[0],
  name: string,
  column: Fragment,
  nullable?: boolean,
): Exact {
  const field = fieldOf(kind, name);
  if (!field) throw new TypeError(`${kind} has no field ${name}`);
  const { type } = field;
  const open = nullable ?? field.nullable;
  switch (type.type) {
    case 'day':
      return exact(epochDay(column), open);
    case 'truth':
      return truthColumn(column, open);
    case 'code':
      return codeColumn(
        column,
        type.values.map(({ code }) => code),
        open,
      );
    case 'whole':
      return exact(column, open);
    case 'reference':
    case 'words':
      throw new TypeError(`no rule compares ${kind}.${name}`);
  }
}
