// The lowest limit: two columns of one row, next to nothing to show.
import { pool } from '#lib/pool.ts';

export const csr = false;

const query = `select code, body ->> 'text' as text from publication.behaviour
  where province_id = 'yen-bai' and directive_slug = '46-ct-tu' and ordinal = 11`;

export async function load() {
  const { rows } = await pool.query(query);
  return { row: rows[0] as { code: string; text: string } };
}
