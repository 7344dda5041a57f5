import type { Case } from '@kycuong/rules/case';
import type { Remedy } from '@kycuong/rules/remedy';
import { sql } from 'kysely';
import { type CaseKey, findCase } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { RemedyKey } from './read-remedies.ts';

/** A step that `rules` decided. */
export interface RemedyStep {
  readonly key: RemedyKey;
  /** The revision that was looked at; 0 plans a line. */
  readonly seen: number;
  /** The command's name, or `plan`. */
  readonly kind: string;
  readonly payload: unknown;
  readonly next: Omit<Remedy, 'id'>;
  readonly because: readonly string[];
}

/** Writes a step with its event and milestones, and the days that the published record shows. */
export async function saveRemedyStep(
  trx: ProvinceTransaction,
  { key: { year, no, line }, seen, kind, payload, next, because }: RemedyStep,
): Promise<void> {
  await sql`select outcome.save_remedy_step(${year}::smallint, ${no}, ${line}, ${seen}, ${kind}, ${JSON.stringify(next)},
    ${JSON.stringify(payload)}, ${[...because]}::text[])`.execute(trx);
}

/** The case of a remedy: as its readers see it, or through the remedy that a person has a part in. */
export async function caseOfRemedy(trx: ProvinceTransaction, key: CaseKey): Promise<Case | null> {
  const seen = await findCase(trx, key);
  if (seen) return seen;
  const { rows } = await sql<{ state: Case | null }>`
    select outcome.case_of(${key.year}::smallint, ${key.no}) as state`.execute(trx);
  return rows[0]!.state;
}
