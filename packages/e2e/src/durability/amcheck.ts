import pg from 'pg';

const everyIndex = `
  select c.oid::regclass::text as name
  from pg_class c join pg_index i on i.indexrelid = c.oid join pg_am a on a.oid = c.relam
  where a.amname = 'btree' and c.relpersistence = 'p' and i.indisvalid and i.indisready`;
const everyTable = `
  select c.oid::regclass::text as name from pg_class c
  where c.relkind in ('r', 't', 'm') and c.relpersistence = 'p'`;

export interface Corruption {
  readonly indexes: number;
  readonly tables: number;
  readonly found: readonly string[];
}

/** Every B-tree against its heap and every table's pages, the system's own included. */
export async function checkPages(url: string): Promise<Corruption> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: string[] = [];
  const namesOf = async (query: string) =>
    (await client.query<{ name: string }>(query)).rows.map(({ name }) => name);
  try {
    await client.query('create extension if not exists amcheck schema extensions');
    const indexes = await namesOf(everyIndex);
    for (const name of indexes) {
      await client
        .query('select extensions.bt_index_check($1::regclass, heapallindexed => true)', [name])
        .catch((error: unknown) => found.push(`${name}: ${String(error)}`));
    }
    const tables = await namesOf(everyTable);
    for (const name of tables) {
      const { rows } = await client.query<{ blkno: string; msg: string }>(
        'select blkno, msg from extensions.verify_heapam($1::regclass)',
        [name],
      );
      found.push(...rows.map(({ blkno, msg }) => `${name}, block ${blkno}: ${msg}`));
    }
    return { indexes: indexes.length, tables: tables.length, found };
  } finally {
    await client.end();
  }
}
