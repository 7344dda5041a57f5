import type { ApologyDuty, ApologyStage } from '@kycuong/rules/apology-letter';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Kysely, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { DB } from '../core/schema.gen.ts';

/** A place in the register of the province. */
export interface LetterKey {
  readonly year: number;
  readonly no: number;
}

export interface LetterRow extends LetterKey {
  readonly stage: ApologyStage;
  readonly unit: string;
  readonly signBy: CivilDay | null;
  readonly duty: ApologyDuty;
}

const rowsOf = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('outcome.apology_letter as l')
    .select([
      'l.letter_year as year',
      'l.letter_no as no',
      'l.stage',
      'l.unit',
      'l.sign_by as signBy',
      'l.state as duty',
    ]);

/** Letters that the acting person may see, the newest first; pages by key. */
export async function listLetters(
  trx: ProvinceTransaction,
  {
    stage,
    before,
    limit,
  }: {
    readonly stage?: ApologyStage | undefined;
    readonly before?: LetterKey | undefined;
    readonly limit: number;
  },
): Promise<LetterRow[]> {
  const rows = await rowsOf(trx)
    .$if(stage !== undefined, (all) => all.where('l.stage', '=', stage!))
    .$if(before !== undefined, (all) =>
      all.where(sql<boolean>`(l.letter_year, l.letter_no) < (${before!.year}, ${before!.no})`),
    )
    .orderBy('l.letter_year', 'desc')
    .orderBy('l.letter_no', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as LetterRow[];
}

/** A letter that the acting person may see, or null. */
export async function findLetter(
  trx: ProvinceTransaction,
  { year, no }: LetterKey,
): Promise<LetterRow | null> {
  const row = await rowsOf(trx)
    .where('l.letter_year', '=', year)
    .where('l.letter_no', '=', no)
    .executeTakeFirst();
  return (row as unknown as LetterRow | undefined) ?? null;
}

/** Whether a matter has its letter, as far as the acting person may see. */
export async function hasLetter(trx: ProvinceTransaction, matter: string): Promise<boolean> {
  const row = await rowsOf(trx).where('l.matter', '=', matter).executeTakeFirst();
  return row !== undefined;
}

/** Letters that wait for whoever heads their unit, or to be written or handed over; the earliest limit first. */
export async function lettersWaiting(trx: ProvinceTransaction, limit: number): Promise<LetterRow[]> {
  const rows = await rowsOf(trx)
    .where('l.stage', 'in', ['owed', 'drafted', 'signed'])
    .where(
      sql<boolean>`(access.has_role_in('head', l.unit) or access.has_role_in('verifier', l.unit)
      or access.has_role_in('intake', l.unit))`,
    )
    .orderBy(sql`l.sign_by nulls last`)
    .orderBy('l.letter_year')
    .orderBy('l.letter_no')
    .limit(limit)
    .execute();
  return rows as unknown as LetterRow[];
}

/** What the public may read of a year. */
export interface ApologyCount {
  readonly year: number;
  readonly confirmedLate: number;
  readonly signed: number;
}

/** Signed letters and confirmed lateness by year, the newest first. Read by staff and by the public site alike. */
export async function apologyCounts(db: Kysely<DB>, province: string): Promise<ApologyCount[]> {
  const { rows } = await sql<ApologyCount>`
    select c.count_year as year, c.confirmed_late as "confirmedLate", c.signed from publication.apology_count c
    where c.province_id = ${province} order by c.count_year desc`.execute(db);
  return rows;
}
