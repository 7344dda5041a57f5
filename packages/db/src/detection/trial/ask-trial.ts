import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { TrialAsked } from './trial-row.ts';

/** Notes what is to be tried, and returns its number. The database refuses a kept version of another content. */
export async function askTrial(trx: ProvinceTransaction, asked: TrialAsked): Promise<number> {
  const { directiveSlug, version, contentHash, indicator, unsaved, days, clean } = asked;
  const { rows } = await sql<{ no: number }>`
    select detection.ask_trial(${directiveSlug}, ${version}, ${contentHash}, ${indicator},
      ${unsaved && JSON.stringify(unsaved)}::jsonb, ${days}::date[], ${JSON.stringify(clean)}::jsonb)::int as no`.execute(
    trx,
  );
  return rows[0]!.no;
}
