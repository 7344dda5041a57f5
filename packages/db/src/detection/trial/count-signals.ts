import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';

export interface SignalCounts {
  /** Signals that stand now. */
  readonly open: number;
  /** Signals that stood and no longer do. */
  readonly gone: number;
  /** The first day of the first of them; null while there is none. */
  readonly firstOn: CivilDay | null;
}

/** How many signals an indicator has in the acting province, and of nobody in particular. */
export async function countSignals(
  trx: ProvinceTransaction,
  directiveSlug: string,
  indicator: string,
): Promise<SignalCounts> {
  const { rows } = await sql<SignalCounts>`
    select open, gone, first_on as "firstOn" from detection.count_signals(${directiveSlug}, ${indicator})`.execute(
    trx,
  );
  return rows[0]!;
}
