import { evidenceKind, type EvidenceKindId } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { columnOf, tableOf } from '../work/work.ts';
import type { ImportRun } from './import-run.ts';
import { stagedRecords } from './staged-records.ts';

/** Stores the waiting records that change anything as versions recorded when the file came. All in the given transaction. */
export async function applyEvidence(
  trx: ProvinceTransaction,
  province: string,
  { runId, source, recordedAt }: Pick<ImportRun, 'runId' | 'source' | 'recordedAt'>,
  report: (stored: number) => Promise<void>,
): Promise<void> {
  let stored = 0;
  for await (const page of stagedRecords(trx, province, runId, { changedOnly: true })) {
    for (const [kind, records] of Map.groupBy(page, (record) => record.kind)) {
      const columns = evidenceKind(kind as EvidenceKindId).fields.map(
        (field) => [field.name, columnOf(field)] as const,
      );
      const rows = records.map(({ id, content }) => ({
        id,
        source: `import:${source}`,
        recorded_at: recordedAt,
        withdrawn: false,
        ...Object.fromEntries(columns.map(([name, column]) => [column, content[name] ?? null])),
      }));
      await sql`select import.store_evidence(${province}, ${runId}, ${tableOf(kind)}, ${JSON.stringify(rows)})`.execute(
        trx,
      );
    }
    stored += page.length;
    await report(stored);
  }
}
