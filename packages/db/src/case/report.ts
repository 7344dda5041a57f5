import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface NewReport {
  readonly track: 'feedback' | 'complaint' | 'denunciation';
  readonly tier: 'identified' | 'confidential' | 'anonymous';
  readonly unit: string;
  readonly officer: string | null;
  readonly content: string;
}
export interface Reporter {
  readonly name: string;
  readonly contact: string;
}

/** Takes a report down and returns its code. Who said it goes elsewhere: `sealReporter`. */
export async function takeReport(trx: ProvinceTransaction, report: NewReport): Promise<string> {
  const { rows } = await sql<{
    code: string;
  }>`select casework.take_report(${JSON.stringify(report)}) as code`.execute(trx);
  return rows[0]!.code;
}

/** Seals who reported; by whoever took the report down, on the same day. */
export async function sealReporter(
  trx: ProvinceTransaction,
  report: string,
  { name, contact }: Reporter,
): Promise<void> {
  await sql`select sealed.seal_reporter(${report}, ${name}, ${contact})`.execute(trx);
}

/** Opens who reported, for a reason that is kept; null when nobody was sealed. */
export async function openReporter(
  trx: ProvinceTransaction,
  report: string,
  reason: string,
): Promise<Reporter | null> {
  const { rows } =
    await sql<Reporter>`select name, contact from sealed.open_reporter(${report}, ${reason})`.execute(trx);
  return rows[0] ?? null;
}

export interface Opening {
  readonly kind: 'sealed' | 'opened';
  readonly by: string | null;
  readonly reason: string;
  readonly at: Date;
}

/** Who sealed and opened the reporter of a report, when and why; the newest first. */
export async function reporterOpenings(trx: ProvinceTransaction, report: string): Promise<Opening[]> {
  const rows = await trx
    .selectFrom('sealed.access_entry as e')
    .leftJoin('access.person as p', 'p.person_id', 'e.person_id')
    .select(['e.kind', 'p.display_name as by', 'e.reason', 'e.at'])
    .where('e.report_no', '=', report)
    .orderBy('e.entry_no', 'desc')
    .execute();
  return rows as unknown as Opening[];
}
