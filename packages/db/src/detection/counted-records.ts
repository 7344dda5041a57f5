import type { GrainProgram } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { countedStatement, type CountedStatement } from './compile/counted-statement.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import { besideReach } from './beside-reach.ts';

/** A record that a signal rests on. */
export interface CountedRecord {
  readonly keys: readonly string[];
  readonly id: string;
  /** Epoch day. */
  readonly day: number;
  readonly matter: string | null;
  /** The field that says whom a signal concerns, when it was asked for. */
  readonly person: string | null;
}

/** Rows of one statement; hits are few, and their keys are bound values. */
const keysOfBatch = 2000;

/** The sure records of a metric for some rows; at a record grain the records themselves, without those that are excluded. */
export async function countedRecords(
  trx: ProvinceTransaction,
  wanted: {
    readonly grain: GrainProgram;
    readonly source: CountedStatement;
    readonly keys: readonly (readonly string[])[];
  },
  moment: MomentOfRun,
): Promise<CountedRecord[]> {
  const { grain, source, keys } = wanted;
  const statement = countedStatement(source, moment);
  const found: CountedRecord[] = [];
  for (let from = 0; from < keys.length; from += keysOfBatch) {
    const batch = keys.slice(from, from + keysOfBatch);
    const columns = grain.keys.map((_, place) => sql`${batch.map((key) => key[place])}::text[]`);
    const asked = sql`${sql.raw(statement.before)} (select * from unnest(${sql.join(columns)}) as u (${sql.raw(statement.keys)}))
      ${sql.raw(statement.after)}`;
    const keysOf = (place: number) => batch.flatMap((key) => key[place] ?? []);
    const { rows } = await sql<{ key1: string; key2?: string } & Omit<CountedRecord, 'keys'>>`
      ${moment.onlyReached ? await besideReach(trx, { key1: keysOf(0), key2: keysOf(1) }, moment, asked) : asked}`.execute(
      trx,
    );
    for (const { key1, key2, ...record } of rows)
      found.push({ ...record, keys: key2 === undefined ? [key1] : [key1, key2] });
  }
  return found;
}
