import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

export const signalOutcomes = [
  'false-positive',
  'objective-cause',
  'acknowledged',
  'coaching',
  'case',
] as const;
export type SignalOutcome = (typeof signalOutcomes)[number];

export interface SignalLine {
  readonly signal: number;
  readonly directive: string;
  readonly behaviour: string;
  readonly clause: string | null;
  readonly indicator: string;
  readonly level: 'notice' | 'urgent';
  readonly grain: string;
  readonly keys: readonly [string, string];
  readonly concerns: readonly string[];
  readonly matter: string | null;
  readonly records: readonly string[];
  readonly firstOn: CivilDay;
  readonly lastOn: CivilDay;
  readonly goneOn: CivilDay | null;
  readonly expiresOn: CivilDay;
  readonly contentHash: string;
  readonly outcome: SignalOutcome | null;
  readonly reason: string | null;
  readonly closedOn: CivilDay | null;
  readonly closedBy: string | null;
  /** The case that was opened from it and still stands, admitted or not. */
  readonly case: CaseKey | null;
  /** Its indicator was switched off since: too few of its signals were confirmed. */
  readonly indicatorOff: boolean;
}

export interface SignalFilter {
  readonly directive?: string;
  readonly behaviour?: string;
  readonly indicator?: string;
  readonly level?: 'notice' | 'urgent';
  /** Concerns this officer or unit. */
  readonly concerns?: string;
  /** Seen by this unit, `mine` of a head. */
  readonly unit?: string;
  /** First raised on this day or before. */
  readonly olderThan?: CivilDay;
  readonly state?: 'open' | 'closed' | 'expired';
  readonly before?: number;
  readonly limit: number;
}

/** Signals that the acting person may see, the newest first. Those of a switched-off indicator are not in the open ones. */
export async function listSignals(
  trx: ProvinceTransaction,
  today: CivilDay,
  filter: SignalFilter,
): Promise<SignalLine[]> {
  const { directive, behaviour, indicator, level, concerns, unit, olderThan, state, before, limit } = filter;
  const also = (when: unknown, expression: Expression<SqlBool>) => (when === undefined ? [] : [expression]);
  const states = {
    open: sql<boolean>`o.outcome is null and s.expires_on > ${today}::date and f.indicator is null`,
    closed: sql<boolean>`o.outcome is not null`,
    expired: sql<boolean>`o.outcome is null and s.expires_on <= ${today}::date`,
  };
  return selectSignals(
    trx,
    [
      ...also(directive, sql<boolean>`s.directive_slug = ${directive ?? null}`),
      ...also(behaviour, sql<boolean>`s.behaviour = ${behaviour ?? null}`),
      ...also(indicator, sql<boolean>`s.indicator = ${indicator ?? null}`),
      ...also(level, sql<boolean>`s.level = ${level ?? null}`),
      ...also(concerns, sql<boolean>`${concerns ?? null} = any (s.concerns)`),
      ...also(unit, sql<boolean>`${unit ?? null} = any (s.seen_by)`),
      ...also(olderThan, sql<boolean>`s.first_on <= ${olderThan ?? null}::date`),
      ...also(before, sql<boolean>`s.signal_no < ${before ?? 0}`),
      ...(state ? [states[state]] : []),
    ],
    limit,
  );
}

/** One signal that the acting person may see, or null. */
export async function findSignal(trx: ProvinceTransaction, signal: number): Promise<SignalLine | null> {
  return (await selectSignals(trx, [sql<boolean>`s.signal_no = ${signal}`], 1))[0] ?? null;
}

/** Signals of the same indicator about the same people before, and how they ended. */
export function similarSignals(
  trx: ProvinceTransaction,
  of: SignalLine,
  limit: number,
): Promise<SignalLine[]> {
  return selectSignals(
    trx,
    [
      sql<boolean>`s.directive_slug = ${of.directive} and s.indicator = ${of.indicator} and s.signal_no <> ${of.signal}`,
      sql<boolean>`s.concerns && ${[...of.concerns]}::text[]`,
    ],
    limit,
  );
}

async function selectSignals(
  trx: ProvinceTransaction,
  wanted: readonly Expression<SqlBool>[],
  limit: number,
): Promise<SignalLine[]> {
  const where = wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `);
  const { rows } = await sql<SignalLine>`
    select s.signal_no as signal, s.directive_slug as directive, s.behaviour, s.clause, s.indicator, s.level, s.grain,
      array[s.key1, s.key2] as keys, s.concerns, s.matter, s.records, s.first_on as "firstOn", s.last_on as "lastOn",
      s.gone_on as "goneOn", s.expires_on as "expiresOn", s.content_hash as "contentHash", o.outcome, o.reason,
      o.closed_on as "closedOn", p.display_name as "closedBy",
      case when c.case_no is not null then json_build_object('year', c.case_year, 'no', c.case_no) end as "case",
      f.indicator is not null as "indicatorOff"
    from detection.signal s
    left join casework.signal_outcome o on o.province_id = s.province_id and o.signal_no = s.signal_no
    left join access.person p on p.person_id = o.closed_by
    left join casework.indicator_off f on f.province_id = s.province_id and f.directive_slug = s.directive_slug
      and f.indicator = s.indicator and f.content_hash = s.content_hash
    left join lateral (
      select c.case_year, c.case_no from casework.case c where c.province_id = s.province_id and c.signal_no = s.signal_no
        and c.stage <> 'rejected' order by c.case_year, c.case_no limit 1) c on true
    where ${where} order by s.signal_no desc limit ${limit}`.execute(trx);
  return rows;
}

/** Ends a signal with an outcome that is no case. */
export async function closeSignal(
  trx: ProvinceTransaction,
  { signal, outcome, reason }: { signal: number; outcome: SignalOutcome; reason: string },
): Promise<void> {
  await sql`select casework.close_signal(${signal}::bigint, ${outcome}, ${reason})`.execute(trx);
}

export interface IndicatorTally {
  readonly directive: string;
  readonly indicator: string;
  readonly contentHash: string;
  /** Signals that were ended, one way or another. */
  readonly closed: number;
  readonly cases: number;
  readonly falsePositives: number;
  readonly confirmed: number;
  /** Of the closed ones those whose end says something: no case, or a case that was concluded. */
  readonly decided: number;
  readonly offSince: CivilDay | null;
  readonly floorPercent: number | null;
}

/** What became of the signals of every indicator, over the whole province. */
export async function indicatorTallies(trx: ProvinceTransaction): Promise<IndicatorTally[]> {
  const { rows } = await sql<IndicatorTally>`
    select t.directive_slug as directive, t.indicator, t.content_hash as "contentHash", t.closed, t.cases,
      t.false_positives as "falsePositives", t.confirmed, t.decided, f.since as "offSince", f.floor_percent as "floorPercent"
    from casework.tally_of_indicators() t
    left join casework.indicator_off f on f.province_id = access.province() and f.directive_slug = t.directive_slug
      and f.indicator = t.indicator and f.content_hash = t.content_hash
    order by 1, 2, 3`.execute(trx);
  return rows;
}

/** Switches an indicator off under one content of the catalogue; false when it was off already or is not below. */
export async function switchIndicatorOff(
  trx: ProvinceTransaction,
  { directive, indicator, contentHash }: Pick<IndicatorTally, 'directive' | 'indicator' | 'contentHash'>,
  floorPercent: number,
): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`
    select casework.switch_indicator_off(${directive}, ${indicator}, ${contentHash}, ${floorPercent}) as off`.execute(
    trx,
  );
  return rows[0]!.off;
}
