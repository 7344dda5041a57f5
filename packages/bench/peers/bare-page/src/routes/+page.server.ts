// The limit for an uncached page: one hand-written query, one small page, no layers.
import pg from 'pg';

export const csr = false;
const pool = new pg.Pool({ connectionString: process.env['BARE_PAGE_DATABASE_URL'], max: 10 });

export async function load() {
  const { rows } = await pool.query(process.env['BARE_PAGE_QUERY'] ?? 'select 1');
  return { row: rows[0] as { code: string; text: string } };
}
