import type { GrainProgram, Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { masksStatement, subjectsStatement } from './compile/compile-grain.ts';
import type { BitPlaces } from './compile/compile-masks.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';

/** Decides every row of a grain and stores the masks that changed; returns how many. Masks of rows that are gone go, too. */
export async function storeMasks(
  trx: ProvinceTransaction,
  { directive, contentHash, asOf }: Program,
  grain: GrainProgram,
  moment: MomentOfRun,
  places: BitPlaces,
): Promise<number> {
  const { province } = moment;
  const key2 = sql.raw(grain.keys.length === 2 ? 'd.key2' : `''`);
  const ofGrain = sql`m.province_id = ${province} and m.directive_slug = ${directive} and m.grain = ${grain.name}`;
  const { numAffectedRows } = await sql`
    insert into detection.mask as old (province_id, directive_slug, grain, key1, key2, content_hash, since,
      output_sure, output_unknown, atom_sure, atom_unknown)
    select ${province}, ${directive}, ${grain.name}, d.key1, ${key2}, ${contentHash}, ${asOf}::date,
      d.output_sure, d.output_unknown, d.atom_sure, d.atom_unknown
    from (${sql.raw(masksStatement(grain, moment, places))}) d
    left join detection.mask m on ${ofGrain} and m.key1 = d.key1 and m.key2 = ${key2}
    where m.key1 is null or m.content_hash <> ${contentHash} or m.output_sure <> d.output_sure or m.output_unknown <> d.output_unknown
      or m.atom_sure <> d.atom_sure or m.atom_unknown <> d.atom_unknown
    on conflict (province_id, directive_slug, grain, key1, key2) do update set content_hash = excluded.content_hash,
      since = excluded.since, output_sure = excluded.output_sure, output_unknown = excluded.output_unknown,
      atom_sure = excluded.atom_sure, atom_unknown = excluded.atom_unknown`.execute(trx);
  await sql`
    delete from detection.mask m where ${ofGrain} and not exists (
      select from (${sql.raw(subjectsStatement(grain, moment))}) d where d.key1 = m.key1 and ${key2} = m.key2)`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}
