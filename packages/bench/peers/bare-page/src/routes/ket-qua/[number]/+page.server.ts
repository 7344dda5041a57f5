// The limit for the page of a result: its record, from one hand-written query.
import { pool } from '#lib/pool.ts';

export const csr = false;

const query = `select r.body::jsonb as body from publication.result r where r.province_id = 'yen-bai' and r.number = $1`;

export async function load({ params }: { params: { number: string } }) {
  return (await pool.query(query, [params.number])).rows[0];
}
