import type { LiabilityEntry } from '@kycuong/rules/head-liability';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { EntryKey } from './read-entries.ts';

/** A step that `rules` decided. */
export interface LedgerStep {
  /** Null begins an entry. */
  readonly key: EntryKey | null;
  /** The revision that was looked at; 0 begins an entry. */
  readonly seen: number;
  /** The command's name, or `ask`. */
  readonly kind: string;
  readonly payload: unknown;
  readonly next: LiabilityEntry;
  readonly because: readonly string[];
}

/** Writes a step with its event; the database looks again at what must never fail. */
export async function saveLedgerStep(
  trx: ProvinceTransaction,
  { key, seen, kind, payload, next, because }: LedgerStep,
): Promise<EntryKey> {
  const { rows } = await sql<{ key: EntryKey }>`
    select liability.save_step(${key?.year ?? 0}::smallint, ${key?.no ?? 0}, ${seen}, ${kind}, ${JSON.stringify(next)},
      ${JSON.stringify(payload)}, ${[...because]}::text[]) as key`.execute(trx);
  return rows[0]!.key;
}
