import type { Case, Effect } from '@kycuong/rules/case';
import { dueOf } from '@kycuong/rules/case';
import type { WorkingDays } from '@kycuong/rules/calendar';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

/** A step that `rules` decided. */
export interface CaseStep {
  readonly key: CaseKey;
  /** The revision that was looked at; 0 begins a case. */
  readonly seen: number;
  /** The command's name, or `open`. */
  readonly kind: string;
  readonly payload: unknown;
  readonly next: Case;
  readonly effects: readonly Effect[];
  readonly because: readonly string[];
}

/** The next number of a year. It has to be used in the same transaction: a gap fails when the transaction ends. */
export async function takeCaseNumber(trx: ProvinceTransaction, year: number): Promise<CaseKey> {
  const { rows } = await sql<{ no: number }>`select casework.take_number(${year}::smallint) as no`.execute(
    trx,
  );
  return { year, no: rows[0]!.no };
}

/** Writes a step with its event, typed rows, clocks and audit entries; the database looks again at what must never fail. */
export async function saveStep(
  trx: ProvinceTransaction,
  step: CaseStep,
  workingDays: WorkingDays,
): Promise<void> {
  const { key, seen, kind, payload, next, effects, because } = step;
  const whole = { state: next, payload, effects, because, dues: duesOf(next, workingDays) };
  await sql`select casework.save_step(${key.year}::smallint, ${key.no}, ${seen}, ${kind}, ${JSON.stringify(whole)})`.execute(
    trx,
  );
}

/** Limits that the officer keeps are nobody's work. */
const ofTheSubject: readonly string[] = [
  'explanation',
  'appeal-discipline',
  'appeal-other',
  'appeal-again',
  'appeal-dismissal-again',
  'appeal-other-again',
];

function duesOf(kase: Case, workingDays: WorkingDays) {
  return kase.clocks.map((clock) => ({
    no: clock.no,
    limit_id: clock.id,
    due: dueOf(clock, kase.stays, workingDays)?.due ?? null,
    next: clock.endedOn === null && !ofTheSubject.includes(clock.id),
  }));
}
