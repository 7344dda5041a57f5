// The limit for the register: the rows that fit, from one hand-written query.
import { line, wanted } from '#lib/line.ts';
import { pool } from '#lib/pool.ts';

export const csr = false;

export async function load({ url }: { url: URL }) {
  const query = `select ${line} from publication.result r where ${wanted(url)} order by r.valid_from desc, r.number desc limit 20`;
  return { results: (await pool.query(query)).rows };
}
