import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';

/** Who headed what, on a day up to the as-of day. */
export interface Heads {
  /** Nobody when the posts name none, or more than one officer. */
  readonly headOf: (unit: string, day: number) => string | undefined;
  /** Whether an officer was head of any unit. */
  readonly heads: (officer: string, day: number) => boolean;
}

interface HeadPost {
  readonly officer: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number | null;
}

/** Posts of heads of the units, and of the officers, that are named. */
export async function readHeads(
  trx: ProvinceTransaction,
  named: readonly string[],
  { province, knownAt, asOf }: MomentOfRun,
): Promise<Heads> {
  const { rows } = await sql<HeadPost>`
    select officer, unit, "from" - date '1970-01-01' as "from", "to" - date '1970-01-01' as "to" from work.post
    where province_id = ${province} and recorded_at <= ${knownAt} and superseded_at > ${knownAt} and not withdrawn
      and role = 'head' and "from" <= date '1970-01-01' + ${asOf}::int
      and (unit = any (${named}::text[]) or officer = any (${named}::text[]))`.execute(trx);
  const ofUnit = Map.groupBy(rows, ({ unit }) => unit);
  const ofOfficer = Map.groupBy(rows, ({ officer }) => officer);
  const valid = ({ from, to }: HeadPost, day: number) => from <= day && (to === null || day < to);
  return {
    headOf: (unit, day) => {
      const officers = new Set(
        ofUnit
          .get(unit)
          ?.filter((post) => valid(post, day))
          .map(({ officer }) => officer),
      );
      return officers.size === 1 ? [...officers][0] : undefined;
    },
    heads: (officer, day) => ofOfficer.get(officer)?.some((post) => valid(post, day)) ?? false,
  };
}
