import type { ApologyDuty } from '@kycuong/rules/apology-letter';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { findLetter, type LetterKey } from './read-letters.ts';

/** All that the document of a letter says, read in one place. */
export interface LetterFacts extends LetterKey {
  readonly duty: ApologyDuty;
  readonly unitName: string;
  /** Whoever signed; before that, whoever heads the unit today. Null where the register names nobody. */
  readonly signer: { readonly officer: string; readonly name: string } | null;
}

/** Null where the acting person may not see the letter. */
export async function letterFacts(trx: ProvinceTransaction, key: LetterKey): Promise<LetterFacts | null> {
  const found = await findLetter(trx, key);
  if (!found) return null;
  const { duty } = found;
  const { rows } = await sql<{ unitName: string; officer: string | null; name: string | null }>`
    select coalesce((select u.name from work.unit u where u.unit = ${duty.unit} and u.superseded_at = 'infinity' and not u.withdrawn
        order by u."from" desc limit 1), ${duty.unit}) as "unitName", s.officer,
      (select o.name from organisation.officer o where o.officer = s.officer) as name
    from (select coalesce(${duty.signed?.officer ?? null}::text,
      organisation.head_of_unit_on(access.province(), ${duty.unit}, publication.today())) as officer) s`.execute(
    trx,
  );
  const { unitName, officer, name } = rows[0]!;
  return {
    year: found.year,
    no: found.no,
    duty,
    unitName,
    signer: officer === null ? null : { officer, name: name ?? officer },
  };
}
