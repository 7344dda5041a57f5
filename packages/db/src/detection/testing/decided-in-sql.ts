import type { GrainProgram } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import { masksStatement, slotsStatement } from '../compile/compile-grain.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';
import type { ComparableRow, DecidedInMemory } from './decided-in-memory.ts';

interface MaskRow {
  readonly key1: string;
  readonly key2?: string;
  readonly output_sure: readonly number[];
  readonly output_unknown: readonly number[];
  readonly atom_sure: readonly number[];
  readonly atom_unknown: readonly number[];
}

/** What PostgreSQL says, in the same form. */
export async function decidedInSql(
  program: GrainProgram,
  moment: MomentOfRun,
  trx: ProvinceTransaction,
): Promise<DecidedInMemory> {
  await sql`set local jit = off`.execute(trx);
  const slots = await sql.raw<Record<string, string | number>>(slotsStatement(program, moment)).execute(trx);
  const masks = await sql.raw<MaskRow>(masksStatement(program, moment)).execute(trx);
  const keysOf = (row: { readonly [key: string]: unknown }) =>
    program.keys.map((_, place) => row[`key${place + 1}`] as string);
  return {
    slots: inOrder(
      slots.rows.map((row) => [
        ...keysOf(row),
        ...program.slots.flatMap((_, slot) => [Number(row[`low${slot}`]), Number(row[`high${slot}`])]),
      ]),
    ),
    outcomes: inOrder(
      masks.rows.map((row) => [
        ...keysOf({ ...row }),
        ...program.outputs.map((_, bit) => outcomeAt(row.output_sure, row.output_unknown, bit)),
        ...program.atoms.map((_, bit) => outcomeAt(row.atom_sure, row.atom_unknown, bit)),
      ]),
    ),
  };
}

export function outcomeAt(sure: readonly number[], unknown: readonly number[], bit: number): number {
  const at = (words: readonly number[]) => (words[Math.floor(bit / 31)]! >> (bit % 31)) & 1;
  return at(sure) * 3 + at(unknown) * 2;
}

/** Rows in the order of their keys by code unit. */
function inOrder(rows: ComparableRow[]): ComparableRow[] {
  return rows.toSorted((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : a[1]! < b[1]! ? -1 : 1));
}
