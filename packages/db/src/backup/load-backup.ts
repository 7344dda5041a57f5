import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { backedUpTables, type BackedUpTable } from './backed-up-tables.ts';
import { type BackupEnd, isEnd } from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';
import { markUnfinished } from '../core/unfinished-restore.ts';
import { readBackup } from './read-backup.ts';

/**
 * Every row of a file into tables of the same migrations, in one transaction that ends only when all counts fit, and that marks the
 * database as unfinished until the restore is over.
 */
export const loadBackup = (db: Connection, file: string): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    // Rows were checked, audited and cross-referenced when they were first written.
    await sql`set local session_replication_role = replica`.execute(trx);
    await markUnfinished(trx);
    const tables = new Map((await backedUpTables(trx)).map((table) => [table.name, table]));
    const all = sql.join([...tables.keys()].map((name) => sql.table(name)));
    await sql`truncate ${all} cascade`.execute(trx);
    const counts: Record<string, number> = {};
    let table: BackedUpTable | undefined;
    for await (const line of readBackup(file)) {
      if ('table' in line) {
        if (table?.name === workspaces) await openPartitions(trx);
        table = sameTable(tables.get(line.table), line);
      }
      if ('rows' in line && table)
        counts[table.name] = (counts[table.name] ?? 0) + (await insert(trx, table, line.rows));
      else if ('sequences' in line) await setSequences(trx, line.sequences);
      else if (isEnd(line)) requireCounts(line, counts);
    }
  });

const workspaces = 'app.workspace';

/**
 * What a trigger does when a province begins: triggers do not run here. They belong to the owner, whoever restores. A restore that was
 * cut off may have left them.
 */
async function openPartitions(trx: Connection): Promise<void> {
  await sql`set local role kycuong_owner`.execute(trx);
  await sql`select work.open_partitions(province_id, '{work,detection}') from app.workspace
    where to_regclass('work.unit__' || replace(province_id, '-', '_')) is null`.execute(trx);
  await sql`reset role`.execute(trx);
}

function sameTable(
  here: BackedUpTable | undefined,
  there: { table: string; columns: readonly string[] },
): BackedUpTable {
  if (here && here.columns.join() === there.columns.join()) return here;
  throw new BackupProblem({
    vi: `bảng ${there.table} trong bản sao lưu không khớp với bảng ở đây`,
    en: `the backup's table ${there.table} does not fit the one here`,
  });
}

async function insert(
  trx: Connection,
  { name, columns }: BackedUpTable,
  rows: readonly string[],
): Promise<number> {
  const listed = sql.join(columns.map((column) => sql.id(column)));
  const taken = sql.join(columns.map((column) => sql`(s.r).${sql.id(column)}`));
  const { numAffectedRows } = await sql`
    insert into ${sql.table(name)} (${listed}) overriding system value
    select ${taken} from (select x::${sql.table(name)} as r from unnest(${rows}::text[]) x offset 0) s`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}

async function setSequences(
  trx: Connection,
  sequences: Readonly<Record<string, readonly [string, boolean]>>,
): Promise<void> {
  for (const [name, [last, called]] of Object.entries(sequences))
    await sql`select setval(${name}::regclass, ${last}::bigint, ${called})`.execute(trx);
}

function requireCounts({ counts }: BackupEnd, loaded: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if ((loaded[name] ?? 0) === count) continue;
    throw new BackupProblem({
      vi: `bảng ${name}: bản sao lưu nói có ${count} dòng, nạp được ${loaded[name] ?? 0}; không giữ lại gì`,
      en: `table ${name}: the backup says ${count} rows, ${loaded[name] ?? 0} were loaded; nothing was kept`,
    });
  }
}
