import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** One version of the rules by which a unit works; without it nobody can say what was within whose competence. */
export interface WorkRegulation {
  readonly unit: string;
  readonly version: number;
  readonly title: string;
  readonly document: string;
  readonly effectiveFrom: CivilDay;
  readonly reviewOn: CivilDay;
  readonly summary: string;
}

/** The versions of a unit's work regulation, the newest first. */
export async function workRegulations(
  trx: ProvinceTransaction,
  province: string,
  unit: string,
): Promise<WorkRegulation[]> {
  const { rows } = await sql<WorkRegulation>`
    select unit, version, title, document, effective_from as "effectiveFrom", review_on as "reviewOn", summary
    from organisation.work_regulation where province_id = ${province} and unit = ${unit} order by version desc`.execute(
    trx,
  );
  return rows;
}

/** Adds the next version and returns its number. */
export async function addWorkRegulation(
  trx: ProvinceTransaction,
  { unit, title, document, effectiveFrom, reviewOn, summary }: Omit<WorkRegulation, 'version'>,
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select organisation.add_work_regulation(${unit}, ${title}, ${document}, ${effectiveFrom}, ${reviewOn}, ${summary}) as version`.execute(
    trx,
  );
  return rows[0]!.version;
}
