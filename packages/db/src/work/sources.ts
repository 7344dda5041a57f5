import type { CivilDay } from '@kycuong/rules/civil-day';
import type { DayCount } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';

export interface SourceFacts {
  readonly source: string;
  readonly name: string;
  readonly ownerUnit: string;
  readonly ownerName: string;
  readonly contact: string;
  readonly feeds: readonly string[];
  readonly everyDays: number;
  readonly since: CivilDay;
}

/** A source that was registered, or that sent something without being registered. */
export interface SourceLine extends Omit<SourceFacts, 'source'> {
  readonly source: string;
  readonly registered: boolean;
  readonly endedOn: CivilDay | null;
  readonly endReason: string | null;
  readonly lastReceivedAt: Date | null;
  readonly received: number;
  /** For each kind it feeds, or has spoken of, the day to whose end it says its data are complete. */
  readonly until: readonly { readonly kind: string; readonly until: CivilDay }[];
}

/** Every source of the province: those registered, and those that only sent. */
export async function listWorkSources(trx: ProvinceTransaction, province: string): Promise<SourceLine[]> {
  const { rows } = await sql<SourceLine>`
    with sent as (
      select source, max(received_at) as last_at, sum(versions)::int as versions from work.received
      where province_id = ${province} group by source
    ), vouched as (
      select source, json_agg(json_build_object('kind', feeds, 'until', until) order by feeds) as until from (
        select source, feeds, max(until) as until from work.data_until
        where province_id = ${province} and superseded_at = 'infinity' and not withdrawn group by source, feeds) d group by source
    )
    select coalesce(s.source, r.source) as source, coalesce(s.name, r.source) as name, coalesce(s.owner_unit, '') as "ownerUnit",
      coalesce(s.owner_name, '') as "ownerName", coalesce(s.contact, '') as contact, coalesce(s.feeds, '{}') as feeds,
      coalesce(s.every_days, 0)::int as "everyDays", s.since, s.source is not null as registered, s.ended_on as "endedOn",
      s.end_reason as "endReason", r.last_at as "lastReceivedAt", coalesce(r.versions, 0) as received, coalesce(v.until, '[]') as until
    from (select * from work.source where province_id = ${province}) s full join sent r on r.source = s.source
    left join vouched v on v.source = coalesce(s.source, r.source) order by s.source is null, 1`.execute(trx);
  return rows;
}

export async function setSource(
  trx: ProvinceTransaction,
  province: string,
  { ownerUnit, ownerName, everyDays, ...rest }: SourceFacts,
): Promise<void> {
  const row = { ...rest, owner_unit: ownerUnit, owner_name: ownerName, every_days: everyDays };
  await sql`select work.set_source(${JSON.stringify(row)})`.execute(trx);
  await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}

export async function endSource(
  trx: ProvinceTransaction,
  province: string,
  source: string,
  reason: string,
): Promise<void> {
  await sql`select work.end_source(${source}, ${reason})`.execute(trx);
  await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}

/** Says by hand to which day's end the data of some kinds are complete. */
export async function sayUntil(
  trx: ProvinceTransaction,
  province: string,
  {
    source,
    feeds,
    until,
  }: { readonly source: string; readonly feeds: readonly string[]; readonly until: CivilDay },
): Promise<void> {
  await sql`select work.say_until(${source}, ${[...feeds]}::text[], ${until})`.execute(trx);
  await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}

/** Keeps what a source says it sent; the latest statement of a kind and day counts. */
export async function stateSent(
  trx: ProvinceTransaction,
  source: string,
  counts: readonly DayCount[],
): Promise<void> {
  const rows = counts.map(({ kind, day, count }) => ({ kind, day, sent: count }));
  await sql`select work.state_sent(${source}, ${JSON.stringify(rows)})`.execute(trx);
}

export interface Span {
  readonly from: CivilDay;
  /** Up to and including this day. */
  readonly to: CivilDay;
}

export async function countSent(
  trx: ProvinceTransaction,
  province: string,
  source: string,
  { from, to }: Span,
): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select distinct on (kind, day) kind, day, sent as count from work.source_statement
    where province_id = ${province} and source = ${source} and day between ${from} and ${to}
    order by kind, day, stated_at desc`.execute(trx);
  return rows;
}

/** Versions stored of a source, by the day on which the source recorded them. */
export async function countStored(
  trx: ProvinceTransaction,
  province: string,
  source: string,
  { from, to }: Span,
): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select replace(kind, '_', '-') as kind, day, sum(versions)::int as count from work.received
    where province_id = ${province} and source = ${source} and day between ${from} and ${to} group by 1, 2`.execute(
    trx,
  );
  return rows;
}
