import type { CellFault, DraftRecord, RowRecords } from '@kycuong/rules/import';
import { evidenceKind, type EvidenceKindId } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { columnOf, tableOf } from '../work/work.ts';
import type { ImportRun } from './import-run.ts';

export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly faults: readonly CellFault[];
}

/** A row that makes records, with its cells as the file has them. */
export interface RowToStage extends RowRecords {
  readonly cells: readonly string[];
}

export interface Twin {
  readonly row: number;
  readonly first: number;
  readonly id: string;
}

export interface Staged {
  readonly repeated: number;
  /** Of each kind, how many records are stored already and come from the same source. */
  readonly ofSource: ReadonlyMap<string, number>;
  /** Records of a later row that say something else than an earlier one about the same. */
  readonly twins: readonly Twin[];
}

type Change = 'new' | 'changed' | 'same';

/** Puts records aside until somebody has looked at them. Records of the organisation count as new until all are compared. */
export async function stageRows(
  trx: ProvinceTransaction,
  province: string,
  { runId, source }: Pick<ImportRun, 'runId' | 'source'>,
  rows: readonly RowToStage[],
): Promise<Staged> {
  const records = rows.flatMap(({ row, records }) => records.map((record) => ({ row, ...record })));
  const kinds = Map.groupBy(records, ({ kind }) => kind);
  const changes = new Map<string, Change>();
  const ofSource = new Map<string, number>();
  for (const [kind, own] of kinds) {
    if (kind === 'officer') continue;
    const found = await compare(trx, province, kind, own);
    for (const { id, change } of found) changes.set(`${kind} ${id}`, change);
    ofSource.set(kind, found.filter((one) => one.source === `import:${source}`).length);
  }
  const { rows: kept } = await sql<{ kind: string; id: string; row: number }>`
    insert into import.staged (province_id, run_id, kind, id, row_no, change, content)
    select ${province}, ${runId}, r.kind, r.id, r.row, r.change, r.content
    from json_to_recordset(${JSON.stringify(
      records.map(({ kind, id, row, content }) => ({
        kind,
        id,
        row,
        content,
        change: changes.get(`${kind} ${id}`) ?? 'new',
      })),
    )}) as r (kind text, id text, row integer, change text, content jsonb)
    on conflict do nothing returning kind, id, row_no as row`.execute(trx);
  if (kept.length === records.length) return { repeated: 0, ofSource, twins: [] };
  return { ofSource, ...(await tellTwins(trx, province, runId, records, kept)) };
}

type Placed = DraftRecord & { readonly row: number };

async function tellTwins(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  records: readonly Placed[],
  kept: readonly { kind: string; id: string; row: number }[],
): Promise<Omit<Staged, 'ofSource'>> {
  const places = new Set(kept.map(({ kind, id, row }) => `${kind} ${id} ${row}`));
  const left = records.filter(({ kind, id, row }) => !places.delete(`${kind} ${id} ${row}`));
  const { rows } = await sql<{ row: number; id: string; first: number; same: boolean }>`
    select r.row, r.id, s.row_no as first, s.content = r.content as same
    from json_to_recordset(${JSON.stringify(left)}) as r (kind text, id text, row integer, content jsonb)
    join import.staged s on s.province_id = ${province} and s.run_id = ${runId} and s.kind = r.kind and s.id = r.id`.execute(
    trx,
  );
  return {
    repeated: rows.filter(({ same }) => same).length,
    twins: rows.filter(({ same }) => !same).map(({ row, first, id }) => ({ row, first, id })),
  };
}

interface Compared {
  readonly id: string;
  readonly change: Change;
  /** Of the stored version. */
  readonly source: string | undefined;
}

/** What each record is against the version of its id that counts now. */
async function compare(
  trx: ProvinceTransaction,
  province: string,
  kind: string,
  records: readonly DraftRecord[],
): Promise<Compared[]> {
  const { fields } = evidenceKind(kind as EvidenceKindId);
  const columns = sql.join(
    fields.map((field) => sql`e.${sql.ref(columnOf(field))} as ${sql.ref(field.name)}`),
  );
  const { rows } = await sql<Record<string, unknown> & { id: string; '@source': string }>`
    select e.id, e.source as "@source", ${columns} from ${sql.table(`work.${tableOf(kind)}`)} e
    where e.province_id = ${province} and e.id = any(${records.map(({ id }) => id)}::text[])
      and e.superseded_at = 'infinity' and not e.withdrawn`.execute(trx);
  const stored = new Map(rows.map((row) => [row.id, row]));
  return records.map(({ id, content }) => {
    const known = stored.get(id);
    const same = fields.every(({ name }) => (content[name] ?? null) === (known?.[name] ?? null));
    return { id, change: !known ? 'new' : same ? 'same' : 'changed', source: known?.['@source'] };
  });
}

/** Rows that cannot stand: their records are taken back, and they are kept with what is wrong with them. */
export async function rejectRows(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  rows: readonly RejectedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`delete from import.staged where province_id = ${province} and run_id = ${runId}
    and row_no = any(${rows.map(({ row }) => row)}::integer[])`.execute(trx);
  await sql`
    insert into import.rejected (province_id, run_id, row_no, cells, faults)
    select ${province}, ${runId}, r.row, r.cells, r.faults
    from json_to_recordset(${JSON.stringify(rows)}) as r (row integer, cells jsonb, faults jsonb)
    on conflict (province_id, run_id, row_no) do update set faults = import.rejected.faults || excluded.faults`.execute(
    trx,
  );
}

/** Nothing of an earlier reading stays. */
export async function clearStaged(trx: ProvinceTransaction, province: string, runId: string): Promise<void> {
  await trx
    .deleteFrom('import.staged')
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .execute();
  await trx
    .deleteFrom('import.rejected')
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .execute();
}
