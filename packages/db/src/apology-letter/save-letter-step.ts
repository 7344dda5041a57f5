import type { ApologyDuty } from '@kycuong/rules/apology-letter';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { LetterKey } from './read-letters.ts';

/** Writes a step that `rules` decided; the database looks again at who, and gives the numbers. A null key confirms a lateness. */
export async function saveLetterStep(
  trx: ProvinceTransaction,
  key: LetterKey | null,
  step: { readonly seen: number; readonly kind: string; readonly next: Omit<ApologyDuty, 'id'> },
): Promise<LetterKey> {
  const { rows } = await sql<{ key: LetterKey }>`
    select outcome.save_letter_step(${key?.year ?? 0}::smallint, ${key?.no ?? 0}, ${step.seen}, ${step.kind},
      ${JSON.stringify(step.next)}) as key`.execute(trx);
  return rows[0]!.key;
}
