import type { Bilingual } from '@kycuong/rules/bilingual';
import { sql } from 'kysely';
import type { Connection } from './connect.ts';

const words: Bilingual = {
  vi: 'một lần khôi phục vào cơ sở dữ liệu này bị cắt ngang, nên dữ liệu trong đó chưa dùng được. Hãy chạy lại `kycuong restore` với cùng tệp, hoặc tạo cơ sở dữ liệu trống rồi khôi phục',
  en: 'a restore into this database was cut off, so that what it holds is unfinished and not to be used. Run `kycuong restore` again with the same file, or restore into an empty database',
};

/** Rows of a backup are in, and what follows (later migrations, expiry, the entry in the log) is not. */
export class UnfinishedRestore extends Error {
  override readonly name = 'UnfinishedRestore';
  readonly words = words;

  constructor() {
    super(`${words.vi} · ${words.en}`);
  }
}

/** Set in the transaction that loads the rows, so that there is no moment at which they stand without it. */
export const markUnfinished = async (trx: Connection): Promise<void> => {
  await sql`create table if not exists migration.unfinished_restore (begun_at timestamptz not null default now())`.execute(
    trx,
  );
};

export const markFinished = async (trx: Connection): Promise<void> => {
  await sql`drop table migration.unfinished_restore`.execute(trx);
};

/** Asked of the catalogue, which every role may read. */
export const isUnfinished = async (db: Connection): Promise<boolean> => {
  const { rows } = await sql`
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'migration' and c.relname = 'unfinished_restore'`.execute(db);
  return rows.length > 0;
};
