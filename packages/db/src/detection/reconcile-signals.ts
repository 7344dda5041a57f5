import type { Signal } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import { type RawBuilder, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** How the signals found compare with those that were open. */
export interface Reconciled {
  readonly new: number;
  readonly still: number;
  readonly gone: number;
}

export interface FoundSignal {
  readonly signal: Signal;
  readonly grain: string;
}

/** Rows of a grain that were decided, and by which indicators. */
export interface Reconsidered {
  readonly grain: string;
  readonly indicators: readonly string[];
  readonly key1: readonly string[];
  /** Empty at a grain of one key. */
  readonly key2: readonly string[];
}

/**
 * Opens what is new, keeps what is still so with its newest records, and closes what is gone. A signal that comes back is a
 * new one: between the two it was not true. Signals of rows that were not reconsidered stay as they are, and so do those of an
 * indicator that was switched off under this content: it raises nothing, and no longer says that anything has ended.
 */
export async function reconcileSignals(
  trx: ProvinceTransaction,
  { province, directive, contentHash, asOf }: Program,
  found: readonly FoundSignal[],
  expiryDays: number,
  reconsidered?: readonly Reconsidered[],
): Promise<Reconciled> {
  const rows = found.map(({ signal, grain }) => {
    const [key1, key2 = ''] = Object.values(signal.subject);
    const { behaviour, clause, indicator, level, concerns, matter = null, records } = signal;
    return { behaviour, clause, indicator, level, grain, key1, key2, concerns, matter, records };
  });
  const ofDirective = sql`s.province_id = ${province} and s.directive_slug = ${directive} and s.gone_on is null`;
  const { rows: counts } = await sql<Reconciled>`
    with off as (
      select indicator from casework.indicator_off
      where province_id = ${province} and directive_slug = ${directive} and content_hash = ${contentHash}
    ), found as (
      select * from json_to_recordset(${JSON.stringify(rows)}) f (behaviour text collate "C", clause text, indicator text collate "C",
        level text, grain text, key1 text collate "C", key2 text collate "C", concerns text[], matter text, records text[])
      where f.indicator not in (select indicator from off)
    ), gone as (
      update detection.signal s set gone_on = ${asOf}::date
      where ${ofDirective} and ${isReconsidered(reconsidered)} and s.indicator not in (select indicator from off) and not exists (
        select from found f where f.indicator = s.indicator and f.key1 = s.key1 and f.key2 = s.key2)
      returning 1
    ), still as (
      update detection.signal s set last_on = ${asOf}::date, expires_on = ${asOf}::date + ${expiryDays}::int,
        content_hash = ${contentHash}, level = f.level, concerns = f.concerns, matter = f.matter, records = f.records
      from found f
      where ${ofDirective} and f.indicator = s.indicator and f.key1 = s.key1 and f.key2 = s.key2
      returning 1
    ), new as (
      insert into detection.signal (province_id, directive_slug, content_hash, behaviour, clause, indicator, level, grain, key1, key2,
        concerns, matter, records, first_on, last_on, expires_on)
      select ${province}, ${directive}, ${contentHash}, f.behaviour, f.clause, f.indicator, f.level, f.grain, f.key1, f.key2,
        f.concerns, f.matter, f.records, ${asOf}::date, ${asOf}::date, ${asOf}::date + ${expiryDays}::int
      from found f
      where not exists (
        select from detection.signal s where ${ofDirective} and s.indicator = f.indicator and s.key1 = f.key1 and s.key2 = f.key2)
      returning 1
    )
    select (select count(*) from new) as new, (select count(*) from still) as still, (select count(*) from gone) as gone`.execute(
    trx,
  );
  return counts[0]!;
}

function isReconsidered(reconsidered: readonly Reconsidered[] | undefined): RawBuilder<unknown> {
  if (!reconsidered) return sql`true`;
  if (reconsidered.length === 0) return sql`false`;
  const ofGrains = reconsidered.map(
    ({
      grain,
      indicators,
      key1,
      key2,
    }) => sql`(s.grain = ${grain} and s.indicator = any (${indicators}::text[])
      and s.key1 = any (${key1}::text[]) and (s.key2 = '' or s.key2 = any (${key2}::text[])))`,
  );
  return sql`(${sql.join(ofGrains, sql` or `)})`;
}
