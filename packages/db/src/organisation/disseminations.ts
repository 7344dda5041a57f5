import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export type DisseminationForm = 'meeting' | 'document' | 'online';

export interface NewDissemination {
  readonly directiveSlug: string;
  readonly version: number;
  /** The unit that held it. */
  readonly unit: string;
  readonly heldOn: CivilDay;
  readonly form: DisseminationForm;
  readonly document: string;
  readonly officers: readonly string[];
}

export interface Dissemination extends Omit<NewDissemination, 'officers'> {
  readonly disseminationNo: number;
  readonly unitName: string | null;
  readonly briefed: number;
}

/** Who was briefed on which catalogue version, the latest first; pages by number. */
export async function listDisseminations(
  trx: ProvinceTransaction,
  province: string,
  { unit, before, limit }: { readonly unit?: string; readonly before?: number; readonly limit: number },
): Promise<Dissemination[]> {
  const { rows } = await sql<Dissemination>`
    select d.dissemination_no as "disseminationNo", d.directive_slug as "directiveSlug", d.version, d.unit, d.held_on as "heldOn",
      d.form, d.document,
      (select u.name from organisation.unit_on(d.province_id, d.unit, d.held_on) u) as "unitName",
      (select count(*)::int from organisation.briefed b
        where b.province_id = d.province_id and b.dissemination_no = d.dissemination_no) as briefed
    from organisation.dissemination d
    where d.province_id = ${province} ${unit ? sql`and d.unit = ${unit}` : sql``} ${before ? sql`and d.dissemination_no < ${before}` : sql``}
    order by d.dissemination_no desc limit ${limit}`.execute(trx);
  return rows;
}

/** Records a briefing with everybody who took part, and returns its number. */
export async function recordDissemination(
  trx: ProvinceTransaction,
  { directiveSlug, version, unit, heldOn, form, document, officers }: NewDissemination,
): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    select organisation.record_dissemination(${directiveSlug}, ${version}, ${unit}, ${heldOn}, ${form}, ${document},
      ${[...officers]}::text[]) as made`.execute(trx);
  return rows[0]!.made;
}
