import type { GrainProgram } from '@kycuong/rules/detection/program';
import type { DecidedAlike } from '@kycuong/rules/detection/trial/node-counts';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import { masksStatement } from '../compile/compile-grain.ts';
import { bitsInOrder } from '../compile/compile-masks.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';
import { atomAt, type Hit, hitsOf, noBits } from '../find-hits.ts';

export interface DecidedGrain {
  readonly hits: readonly Hit[];
  /** Every row of the grain, those of the same outcomes counted together. */
  readonly rows: readonly DecidedAlike[];
}

interface Decided {
  readonly key1: string | null;
  readonly key2: string | null;
  readonly output_sure: readonly number[] | null;
  readonly atom_sure: readonly number[];
  readonly atom_unknown: readonly number[];
  readonly rows: number;
}

/** Decides every row of a grain and keeps nothing. Outcomes repeat, so a province comes back as a few thousand lines. */
export async function decideGrain(
  trx: ProvinceTransaction,
  grain: GrainProgram,
  moment: MomentOfRun,
): Promise<DecidedGrain> {
  const places = bitsInOrder(grain);
  const key2 = sql.raw(grain.keys.length === 2 ? 'key2' : `''`);
  const { rows } = await sql<Decided>`
    with decided as materialized (${sql.raw(masksStatement(grain, moment, places))})
    select key1, ${key2} as key2, output_sure, atom_sure, atom_unknown, 1 as rows from decided
    where output_sure <> ${noBits(places)}::int4[]
    union all
    select null, null, null, atom_sure, atom_unknown, count(*)::int from decided group by atom_sure, atom_unknown`.execute(
    trx,
  );
  return {
    hits: rows.flatMap(({ key1, key2: second, output_sure, ...atoms }) =>
      key1 === null
        ? []
        : hitsOf({ key1, key2: second!, output_sure: output_sure!, ...atoms }, grain, places),
    ),
    rows: rows
      .filter(({ key1 }) => key1 === null)
      .map((row) => ({ rows: row.rows, atom: (number) => atomAt(row, number) })),
  };
}
