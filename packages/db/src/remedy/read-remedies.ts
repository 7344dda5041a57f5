import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Remedy, RemedyLine, RemedyStage } from '@kycuong/rules/remedy';
import { sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface RemedyKey extends CaseKey {
  readonly line: RemedyLine;
}

export interface RemedyRow extends RemedyKey {
  readonly stage: RemedyStage;
  readonly unit: string;
  readonly remedy: Remedy;
}

const rowsOf = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('outcome.remedy as r')
    .select(['r.case_year as year', 'r.case_no as no', 'r.line', 'r.stage', 'r.unit', 'r.state as remedy']);

/** A remedy that the acting person may see, or null. */
export async function findRemedy(
  trx: ProvinceTransaction,
  { year, no, line }: RemedyKey,
): Promise<RemedyRow | null> {
  const row = await rowsOf(trx)
    .where('r.case_year', '=', year)
    .where('r.case_no', '=', no)
    .where('r.line', '=', line)
    .executeTakeFirst();
  return (row as unknown as RemedyRow | undefined) ?? null;
}

/** The lines of one case. */
export async function remediesOfCase(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<RemedyRow[]> {
  const rows = await rowsOf(trx)
    .where('r.case_year', '=', year)
    .where('r.case_no', '=', no)
    .orderBy('r.line')
    .execute();
  return rows as unknown as RemedyRow[];
}

/** Remedies that the acting person may see, those still open first, then the newest case. */
export async function listRemedies(
  trx: ProvinceTransaction,
  { stage, limit }: { readonly stage?: RemedyStage | undefined; readonly limit: number },
): Promise<RemedyRow[]> {
  const rows = await rowsOf(trx)
    .$if(stage !== undefined, (all) => all.where('r.stage', '=', stage!))
    .orderBy(sql`array_position('{open,repaired,confirmed}', r.stage)`)
    .orderBy('r.case_year', 'desc')
    .orderBy('r.case_no', 'desc')
    .orderBy('r.line')
    .limit(limit)
    .execute();
  return rows as unknown as RemedyRow[];
}

/** As whoever writes the published record of the case. */
export async function remediesForRecord(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<Remedy[]> {
  const { rows } = await sql<{ state: Remedy }>`
    select s as state from outcome.remedies_for_record(${year}::smallint, ${no}) s`.execute(trx);
  return rows.map(({ state }) => state);
}

export interface RemedyEvent {
  readonly no: number;
  readonly kind: string;
  /** Null: the citizen. */
  readonly by: string | null;
  readonly onDay: CivilDay;
  readonly because: readonly string[];
}

/** Everything that happened to a remedy, the newest first. */
export async function remedyEvents(
  trx: ProvinceTransaction,
  { year, no, line }: RemedyKey,
): Promise<RemedyEvent[]> {
  const rows = await trx
    .selectFrom('outcome.remedy_event as e')
    .leftJoin('access.person as p', 'p.person_id', 'e.person_id')
    .select(['e.event_no as no', 'e.kind', 'p.display_name as by', 'e.on_day as onDay', 'e.because'])
    .where('e.case_year', '=', year)
    .where('e.case_no', '=', no)
    .where('e.line', '=', line)
    .orderBy('e.event_no', 'desc')
    .execute();
  return rows as unknown as RemedyEvent[];
}

/** A link that was made, without what opens it. */
export interface RemedyLinkLine {
  readonly madeOn: CivilDay;
  readonly expiresOn: CivilDay;
  readonly replaced: boolean;
  readonly answered: boolean;
  readonly applied: boolean;
}

export async function remedyLinks(
  trx: ProvinceTransaction,
  { year, no, line }: RemedyKey,
): Promise<RemedyLinkLine[]> {
  const { rows } = await sql<RemedyLinkLine>`
    select l.made_on as "madeOn", l.expires_on as "expiresOn", l.replaced, l.answered_at is not null as answered,
      l.applied_at is not null as applied
    from outcome.confirmation_link l where l.case_year = ${year} and l.case_no = ${no} and l.line = ${line}
    order by l.link_no desc`.execute(trx);
  return rows;
}
