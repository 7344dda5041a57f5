import { listEndedUnits, listUnits as unitsOn, type UnitLine } from '@kycuong/db/organisation';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compareVietnamese, searchKey } from '@kycuong/rules/text';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';

export interface UnitListInput {
  readonly day?: CivilDay | undefined;
  readonly typed?: string | undefined;
  readonly kind?: string | undefined;
  readonly ended?: boolean | undefined;
}

export interface UnitRow extends Omit<UnitLine, 'head'> {
  readonly head: UnitLine['head'];
  /** How far below the top it hangs. */
  readonly depth: number;
  readonly children: number;
}

export interface UnitList {
  readonly day: CivilDay;
  readonly today: CivilDay;
  /** In the order of the tree; of a search, those that match. */
  readonly rows: readonly UnitRow[];
  readonly all: number;
}

export const listUnits = (
  { transaction, province, now }: Acting,
  { day, typed = '', kind, ended = false }: UnitListInput,
): Promise<UnitList> =>
  transaction(async (trx) => {
    const today = civilDayOf(now());
    const on = day ?? today;
    const units = ended
      ? (await listEndedUnits(trx, province, on)).map((unit) => ({ ...unit, head: null }))
      : await unitsOn(trx, province, on);
    const rows = ended ? units.map((unit) => ({ ...unit, depth: 0, children: 0 })) : inTree(units);
    const query = searchKey(typed);
    const shown = rows.filter(
      (row) =>
        (query === '' || searchKey(`${row.name} ${row.unit}`).includes(query)) &&
        (!kind || row.unitKind === kind),
    );
    return { day: on, today, rows: shown, all: rows.length };
  });

/** Each unit followed by what hangs under it, by name; what hangs under nothing that stands comes to the top. */
export const inTree = (units: readonly UnitLine[]): UnitRow[] => {
  const known = new Set(units.map(({ unit }) => unit));
  const byParent = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const rows: UnitRow[] = [];
  const placed = new Set<string>();
  const place = (parent: string | null, depth: number): void => {
    const own = (byParent.get(parent) ?? []).toSorted((a, b) => compareVietnamese(a.name, b.name));
    for (const unit of own) {
      if (placed.has(unit.unit)) continue;
      placed.add(unit.unit);
      rows.push({ ...unit, depth, children: byParent.get(unit.unit)?.length ?? 0 });
      place(unit.unit, depth + 1);
    }
  };
  place(null, 0);
  // Evidence of other systems may hold a circle; its units are shown all the same.
  const circling = units.filter(({ unit }) => !placed.has(unit));
  return [...rows, ...circling.map((unit) => ({ ...unit, depth: 0, children: 0 }))];
};
