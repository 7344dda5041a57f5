import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Whose figures: a unit with everything under it, or the whole province; and from which day on, before which other. */
export interface OverviewScope {
  readonly unit: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay;
}

export interface Counted {
  readonly step: string;
  readonly counted: number;
}

/** How far the signals of a time came, step by step. */
export async function readFunnel(
  trx: ProvinceTransaction,
  { unit, from, to }: OverviewScope,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select step, counted from casework.funnel(${unit}, ${from}::date, ${to}::date)`.execute(trx);
  return rows;
}

export interface AgeCount {
  readonly what: 'signal' | 'case' | 'late-case' | 'proposal';
  /** Level of a signal, stage of a case, `waiting` or `late` of a proposal. */
  readonly state: string;
  /** 0: up to 7 days, 1: up to 30, 2: up to 90, 3: more. */
  readonly bucket: number;
  readonly counted: number;
}

export async function readAgeing(trx: ProvinceTransaction, unit: string | null): Promise<AgeCount[]> {
  const { rows } = await sql<AgeCount>`
    select what, state, bucket, counted from casework.ageing(${unit})`.execute(trx);
  return rows;
}

export interface PlaceCount {
  readonly behaviour: string;
  readonly unit: string;
  /** `2026-11`. */
  readonly month: string;
  readonly counted: number;
}

/** Confirmed findings that stand, or signals, by behaviour, unit and month. */
export async function readBehavioursByPlace(
  trx: ProvinceTransaction,
  of: 'findings' | 'signals',
  { unit, from, to }: OverviewScope,
): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select behaviour, unit, month, counted from casework.behaviours_by_place(${of}, ${unit}, ${from}::date, ${to}::date)
    order by 1, 2, 3`.execute(trx);
  return rows;
}

export interface CauseCount {
  readonly side: 'objective' | 'subjective';
  readonly code: string;
  /** Kind of matter; empty when the case has none. */
  readonly field: string;
  /** The step the matter was at; empty when nobody recorded it. */
  readonly step: string;
  readonly counted: number;
}

export async function readCauses(
  trx: ProvinceTransaction,
  { unit, from, to }: OverviewScope,
): Promise<{ readonly concluded: number; readonly causes: readonly CauseCount[] }> {
  const { rows: causes } = await sql<CauseCount>`
    select side, code, field, step, counted from casework.causes_by_place(${unit}, ${from}::date, ${to}::date)
    order by side, counted desc, code, field, step`.execute(trx);
  const { rows } = await sql<{ concluded: number }>`
    select casework.concluded_between(${unit}, ${from}::date, ${to}::date) as concluded`.execute(trx);
  return { concluded: rows[0]!.concluded, causes };
}
