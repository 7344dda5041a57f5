import type { WorkKindId } from '@kycuong/rules/work';
import { type Fragment, joined, named, sqlOf, textLiteral } from './fragment.ts';
import { columnNamed, tableNamed } from './known-records.ts';
import type { MomentOfRun } from './moment-of-run.ts';

const reached = (column: Fragment, of: Fragment): Fragment =>
  sqlOf`${column} = any ((select ${of} from reach)::text[])`;

/** That a column holds one of the keys wanted in this place; nothing when every row is looked at. */
export function isReached(column: Fragment, place: number, { onlyReached }: MomentOfRun): Fragment[] {
  return onlyReached ? [reached(column, named(`key${place + 1}`))] : [];
}

/** The same for a key that is worked out: of the records `r`, only those of units that the wanted officers have headed. */
export function isOfHeadedUnit({ onlyReached }: MomentOfRun): Fragment[] {
  return onlyReached ? [reached(sqlOf`r.${columnNamed('unit')}`, sqlOf`units`)] : [];
}

/** A relation joined as `as`. For few rows it is worked out for each, through its index, and not for all beforehand. */
export function leftJoin(
  relation: Fragment,
  as: Fragment,
  on: Fragment,
  { onlyReached }: MomentOfRun,
): Fragment {
  if (!onlyReached) return sqlOf`left join ${relation} ${as} on ${on}`;
  return sqlOf`left join lateral (select * from ${relation} ${as} where ${on} offset 0) ${as} on true`;
}

/** What a record is compared with when it looks back are records of its matter: for few rows, only those of their matters. */
export function besideReached(kind: WorkKindId, { onlyReached, province }: MomentOfRun): Fragment[] {
  if (!onlyReached) return [];
  const wanted = ['id', 'matter', 'author', 'unit'].flatMap((column) =>
    [sqlOf`key1`, sqlOf`key2`].map((keys) => reached(sqlOf`o.${named(column)}`, keys)),
  );
  return [
    sqlOf`r.matter in (select o.matter from ${tableNamed(kind)} o
      where o.province_id = ${textLiteral(province)} and (${joined(wanted, ' or ')}))`,
  ];
}

/** The keys of a grain that no record holds itself. */
export const isWorkedOut = (key: string): boolean => key === 'headOnDay';
