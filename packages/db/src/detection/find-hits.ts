import { supportingMetrics } from '@kycuong/rules/detection';
import type { Outcome } from '@kycuong/rules/detection/outcome';
import type { GrainProgram, Output } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { BitPlaces } from './compile/compile-masks.ts';

/** A row for which an indicator matched. */
export interface Hit {
  readonly keys: readonly string[];
  readonly notice: Output;
  readonly level: Output['level'];
  /** Metrics of the grain whose records made it match. */
  readonly metrics: ReadonlySet<number>;
}

export interface MaskRow {
  readonly key1: string;
  readonly key2: string;
  readonly output_sure: readonly number[];
  readonly atom_sure: readonly number[];
  readonly atom_unknown: readonly number[];
}

/** Every match of a grain, read from its stored masks; the reasons follow from the atoms, without running again. */
export async function findHits(
  trx: ProvinceTransaction,
  directive: string,
  grain: GrainProgram,
  places: BitPlaces,
): Promise<Hit[]> {
  const nothing = noBits(places);
  const { rows } = await sql<MaskRow>`
    select key1, key2, output_sure, atom_sure, atom_unknown from detection.mask
    where directive_slug = ${directive} and grain = ${grain.name} and output_sure <> ${nothing}::int4[]`.execute(
    trx,
  );
  return rows.flatMap((row) => hitsOf(row, grain, places));
}

/** The mask of outputs of a row of which no indicator is true. */
export const noBits = ({ outputs }: BitPlaces): number[] =>
  Array.from({ length: Math.max(...outputs.map(wordOf)) + 1 }, () => 0);

const wordOf = (bit: number): number => Math.floor(bit / 31);
const isSet = (words: readonly number[], bit: number): boolean =>
  ((words[wordOf(bit)]! >> (bit % 31)) & 1) === 1;

/** What was decided at a bit of the atoms of a row. */
export const atomAt = (
  { atom_sure, atom_unknown }: Pick<MaskRow, 'atom_sure' | 'atom_unknown'>,
  bit: number,
): Outcome => (isSet(atom_sure, bit) ? 3 : isSet(atom_unknown, bit) ? 2 : 0);

export function hitsOf(row: MaskRow, grain: GrainProgram, { outputs, atoms }: BitPlaces): Hit[] {
  const keys = grain.keys.length === 2 ? [row.key1, row.key2] : [row.key1];
  const atom = (number: number) => atomAt(row, atoms[number]!);
  return grain.outputs.flatMap((notice, place): Hit[] => {
    if (notice.level !== 'notice' || !isSet(row.output_sure, outputs[place]!)) return [];
    const urgentPlace = grain.outputs.findIndex(
      ({ level, indicator }) => level === 'urgent' && indicator.id === notice.indicator.id,
    );
    const urgent = grain.outputs[urgentPlace];
    const isUrgent = urgent !== undefined && isSet(row.output_sure, outputs[urgentPlace]!);
    const matched = isUrgent ? [notice, urgent] : [notice];
    const metrics = new Set(matched.flatMap(({ circuit }) => [...supportingMetrics(grain, circuit, atom)]));
    return [{ keys, notice, level: isUrgent ? 'urgent' : 'notice', metrics }];
  });
}
