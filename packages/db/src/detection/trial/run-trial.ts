import { toEpochDay } from '@kycuong/rules/epoch-day';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { trialLedger } from '@kycuong/rules/detection/trial/ledger';
import { nodeCounts } from '@kycuong/rules/detection/trial/node-counts';
import type { CleanPeriod, TrialReport } from '@kycuong/rules/detection/trial/report';
import type { TrialSide } from '@kycuong/rules/detection/trial';
import { unitOfSignal } from '@kycuong/rules/detection/trial/unit-of-signal';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { CalendarOfRun } from '../compile/moment-of-run.ts';
import { readDataUntil } from '../read-data-until.ts';
import { readUnitRegister } from './read-unit-register.ts';
import { tryDay, type TriedGrains } from './try-day.ts';

export interface StoredTrial {
  readonly province: string;
  readonly before: TrialSide;
  readonly after: TrialSide;
  readonly days: readonly CivilDay[];
  readonly baseline: readonly CleanPeriod[];
  readonly calendar: CalendarOfRun;
  /** RFC 3339 instant: evidence recorded later is not looked at. */
  readonly knownAt: string;
  /** Stops between two statements; then there is no report. */
  readonly stop: AbortSignal;
  readonly report: (done: number, of: number) => Promise<void>;
}

export interface StoredTrialReport {
  readonly report: TrialReport;
  /** By id. */
  readonly unitNames: Readonly<Record<string, string>>;
}

/** Two versions over the evidence of a province as it is stored; the same report as over evidence in memory. */
export async function runTrial(trx: ProvinceTransaction, trial: StoredTrial): Promise<StoredTrialReport> {
  const { province, before, after, days, calendar, knownAt, stop, report } = trial;
  // Every statement goes over whole tables once, as at night.
  await sql`select set_config('transaction_read_only', 'on', true), set_config('enable_nestloop', 'off', true),
    set_config('jit', 'off', true), set_config('work_mem', '128MB', true)`.execute(trx);
  const ledger = trialLedger({
    ...trial,
    before: before.context.identity,
    after: after.context.identity,
    // Until cases tell which signals people confirmed, none counts as confirmed.
    isConfirmed: () => false,
  });
  const dataUntil = await readDataUntil(trx, province, knownAt);
  const steps = days.length * 2;
  const names = new Map<string, string>();
  let last: TriedGrains | undefined;
  for (const [place, day] of days.entries()) {
    const moment = { province, asOf: toEpochDay(day), knownAt, dataUntil, calendar };
    const units = await readUnitRegister(trx, moment);
    const was = await tryDay(trx, before, day, moment, stop);
    await report(place * 2 + 1, steps);
    last = await tryDay(trx, after, day, moment, stop);
    ledger.enter(day, was, last, (signal) => unitOfSignal(signal, units));
    for (const [unit, name] of units.names) names.set(unit, name);
    await report(place * 2 + 2, steps);
  }
  const nodes = last!.decided.flatMap(([grain, rows]) => nodeCounts(grain, rows));
  const found: TrialReport = { ...ledger.close(), nodes };
  const told = found.units.flatMap(({ unit }) =>
    unit !== null && names.has(unit) ? [[unit, names.get(unit)!] as const] : [],
  );
  return { report: found, unitNames: Object.fromEntries(told) };
}
