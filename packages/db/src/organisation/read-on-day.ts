import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Who headed a unit on a day, acting heads included; null when nobody did, or more than one person. */
export async function headOfUnitOn(
  db: Connection,
  province: string,
  unit: string,
  day: CivilDay,
): Promise<string | null> {
  const { rows } = await sql<{ found: string | null }>`
    select organisation.head_of_unit_on(${province}, ${unit}, ${day}) as found`.execute(db);
  return rows[0]!.found;
}

/** The unit where an officer served on a day; of several the post that began last. */
export async function unitOfOfficerOn(
  db: Connection,
  province: string,
  officer: string,
  day: CivilDay,
): Promise<string | null> {
  const { rows } = await sql<{ found: string | null }>`
    select organisation.unit_of_officer_on(${province}, ${officer}, ${day}) as found`.execute(db);
  return rows[0]!.found;
}

/** The unit directly above another on a day; null at the top, or when the unit did not stand. */
export async function parentUnitOn(
  db: Connection,
  province: string,
  unit: string,
  day: CivilDay,
): Promise<string | null> {
  const { rows } = await sql<{ found: string | null }>`
    select organisation.parent_unit_on(${province}, ${unit}, ${day}) as found`.execute(db);
  return rows[0]!.found;
}

/** A unit and everything under it on a day. */
export async function subtreeOf(
  db: Connection,
  province: string,
  unit: string,
  day: CivilDay,
): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from organisation.subtree_of(${province}, ${unit}, ${day}) as found (unit) order by unit`.execute(
    db,
  );
  return rows.map((row) => row.unit);
}
