import { evaluateGrain } from '@kycuong/rules/detection/evaluate';
import { masksFor } from '@kycuong/rules/detection/backends/masks';
import type { GrainProgram } from '@kycuong/rules/detection/program';
import type { Masks } from '@kycuong/rules/detection/rows';
import type { Engine } from '@kycuong/rules/detection/testing/differential-fuzz';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';
import { masksStatement, slotsStatement } from '../compile/compile-grain.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';
import { type KeyedRow, inKeyOrder } from './key-order.ts';

interface MaskRow extends KeyedRow {
  readonly output_sure: readonly number[];
  readonly output_unknown: readonly number[];
  readonly atom_sure: readonly number[];
  readonly atom_unknown: readonly number[];
}

/** What PostgreSQL decides over the evidence that is stored in the transaction. */
export const inSql =
  (trx: ProvinceTransaction, moment: MomentOfRun): Engine =>
  async (program) => {
    const { rows } = await sql.raw<MaskRow>(masksStatement(program, moment)).execute(trx);
    const masks = masksFor(program, rows.length);
    for (const [row, found] of inKeyOrder(rows).entries()) {
      write(masks.outputs.sure, row, found.output_sure);
      write(masks.outputs.unknown, row, found.output_unknown);
      write(masks.atoms.sure, row, found.atom_sure);
      write(masks.atoms.unknown, row, found.atom_unknown);
    }
    return masks;
  };

function write(lanes: Masks['outputs']['sure'], row: number, words: readonly number[]): void {
  for (const [word, lane] of lanes.entries()) lane[row] = words[word]!;
}

/** Keys, then the lowest and the highest value of every slot. */
export type SlotRow = readonly (string | number)[];

export async function slotsInSql(
  trx: ProvinceTransaction,
  program: GrainProgram,
  moment: MomentOfRun,
): Promise<SlotRow[]> {
  const { rows } = await sql.raw<KeyedRow>(slotsStatement(program, moment)).execute(trx);
  return inKeyOrder(rows).map((row) => [
    ...program.keys.map((_, place) => row[`key${place + 1}`] as string),
    ...program.slots.flatMap((_, slot) => [Number(row[`low${slot}`]), Number(row[`high${slot}`])]),
  ]);
}

/** The same from the reducers. */
export function slotsInMemory(program: GrainProgram, seen: Parameters<typeof evaluateGrain>[1]): SlotRow[] {
  const { subjects, rows } = evaluateGrain(program, seen);
  return Array.from({ length: subjects.size }, (_, row) => [
    ...program.keys.map((_, key) => subjects.name(row, key)),
    ...program.slots.flatMap((_, slot) => [rows.low[slot]![row]!, rows.high[slot]![row]!]),
  ]);
}
