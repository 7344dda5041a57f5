import type { Circuit, GrainProgram, Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { BitPlaces } from './compile/compile-masks.ts';

/**
 * The bits of a grain's outputs and atoms in the masks of this content of the catalogue. A meaning that has none yet gets the
 * next free one; a bit is never moved and never given again.
 */
export async function assignBits(
  trx: ProvinceTransaction,
  { province, directive, contentHash }: Program,
  grain: GrainProgram,
): Promise<BitPlaces> {
  const bitsOf = async (layer: 'output' | 'atom', meanings: readonly string[]): Promise<number[]> => {
    await sql`
      insert into detection.bit (province_id, directive_slug, content_hash, grain, layer, bit, meaning)
      select ${province}, ${directive}, ${contentHash}, ${grain.name}, ${layer},
        (select count(*) from detection.bit b where b.province_id = ${province} and b.content_hash = ${contentHash}
          and b.grain = ${grain.name} and b.layer = ${layer}) + row_number() over (order by place) - 1, meaning
      from unnest(${meanings}::text[]) with ordinality m (meaning, place)
      where not exists (select from detection.bit b where b.province_id = ${province} and b.content_hash = ${contentHash}
        and b.grain = ${grain.name} and b.layer = ${layer} and b.meaning = m.meaning collate "C")`.execute(
      trx,
    );
    const rows = await trx
      .selectFrom('detection.bit')
      .select(['meaning', 'bit'])
      .where('province_id', '=', province)
      .where('content_hash', '=', contentHash)
      .where('grain', '=', grain.name)
      .where('layer', '=', layer)
      .execute();
    const bits = new Map(rows.map(({ meaning, bit }) => [meaning, bit]));
    return meanings.map((meaning) => bits.get(meaning)!);
  };
  return {
    outputs: await bitsOf('output', outputMeanings(grain)),
    atoms: await bitsOf('atom', atomMeanings(grain)),
  };
}

function outputMeanings({ outputs }: GrainProgram): string[] {
  return outputs.map(({ indicator, level }) => `${indicator.id} ${level}`);
}

/** Numbers of atoms may differ from day to day, when parameters change; the leaf that an atom stands at does not. */
function atomMeanings({ atoms, outputs }: GrainProgram): string[] {
  const meanings = new Map<number, string>();
  for (const { indicator, level, circuit } of outputs) {
    for (const [place, { id, atom }] of leavesOf(circuit).entries()) {
      if (!meanings.has(atom)) meanings.set(atom, `${indicator.id} ${level} ${id} ${place}`);
    }
  }
  return atoms.map((_, atom) => meanings.get(atom) ?? `unused ${atom}`);
}

function leavesOf(circuit: Circuit): { readonly id: string; readonly atom: number }[] {
  switch (circuit.op) {
    case 'atom':
      return [circuit];
    case 'not':
      return leavesOf(circuit.of);
    default:
      return circuit.of.flatMap(leavesOf);
  }
}
