import type { EntryStage, LiabilityEntry, Weight } from '@kycuong/rules/head-liability';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A place in the ledger of the province. */
export interface EntryKey {
  readonly year: number;
  readonly no: number;
}

export interface EntryLine extends EntryKey {
  readonly entry: LiabilityEntry;
  readonly stage: EntryStage;
  /** What stands. */
  readonly weight: Weight | null;
}

export interface EntryFilter {
  readonly head?: string;
  readonly unit?: string;
  readonly before?: EntryKey;
  readonly limit: number;
}

const lines = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('liability.entry as e')
    .select(['e.entry_year as year', 'e.entry_no as no', 'e.state as entry', 'e.stage', 'e.weight']);

/** Entries that the acting person may see, the newest first; pages by key. */
export async function listEntries(trx: ProvinceTransaction, filter: EntryFilter): Promise<EntryLine[]> {
  const { head, unit, before, limit } = filter;
  const wanted: Expression<SqlBool>[] = [
    ...(head ? [sql<boolean>`e.head = ${head}`] : []),
    ...(unit ? [sql<boolean>`e.unit = ${unit}`] : []),
    ...(before ? [sql<boolean>`(e.entry_year, e.entry_no) < (${before.year}, ${before.no})`] : []),
  ];
  const rows = await lines(trx)
    .where((is) => is.and(wanted))
    .orderBy('e.entry_year', 'desc')
    .orderBy('e.entry_no', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as EntryLine[];
}

/** An entry that the acting person may see, or null. */
export async function findEntry(trx: ProvinceTransaction, { year, no }: EntryKey): Promise<EntryLine | null> {
  const row = await lines(trx)
    .where('e.entry_year', '=', year)
    .where('e.entry_no', '=', no)
    .executeTakeFirst();
  return (row as unknown as EntryLine | undefined) ?? null;
}

export interface EntryEvent {
  readonly no: number;
  readonly kind: string;
  readonly by: string | null;
  readonly onDay: CivilDay;
  readonly because: readonly string[];
}

/** Everything that happened to an entry, the newest first. */
export async function entryEvents(trx: ProvinceTransaction, { year, no }: EntryKey): Promise<EntryEvent[]> {
  const rows = await trx
    .selectFrom('liability.entry_event as e')
    .leftJoin('access.person as p', 'p.person_id', 'e.person_id')
    .select(['e.event_no as no', 'e.kind', 'p.display_name as by', 'e.on_day as onDay', 'e.because'])
    .where('e.entry_year', '=', year)
    .where('e.entry_no', '=', no)
    .orderBy('e.event_no', 'desc')
    .execute();
  return rows as unknown as EntryEvent[];
}
