import type { Program } from '@kycuong/rules/detection/program';
import { type RawBuilder, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type ReachedKeys, reachTable } from './beside-reach.ts';
import { masksStatement, subjectsStatement } from './compile/compile-grain.ts';
import type { MomentOfRun } from './compile/moment-of-run.ts';
import type { MaskRow } from './find-hits.ts';
import type { WithoutPeers } from './without-peers.ts';

/** Decides the rows of a grain that were reached, stores their masks, and gives them back; those that are gone go. */
export async function storeReachedMasks(
  trx: ProvinceTransaction,
  { directive, contentHash, asOf }: Program,
  { grain, places, kept }: WithoutPeers,
  keys: ReachedKeys,
  moment: MomentOfRun,
): Promise<MaskRow[]> {
  const { province } = moment;
  const key2 = sql.raw(grain.keys.length === 2 ? 'd.key2' : `''`);
  const reach = await reachTable(trx, keys, moment);
  const ofReach = sql`m.province_id = ${province} and m.directive_slug = ${directive} and m.grain = ${grain.name}
    and m.key1 = any (${keys.key1}::text[]) and ${grain.keys.length === 2 ? sql`m.key2 = any (${keys.key2}::text[])` : sql`m.key2 = ''`}`;
  await sql`
    ${reach} delete from detection.mask m where ${ofReach} and not exists (
      select from (${sql.raw(subjectsStatement(grain, moment))}) d where d.key1 = m.key1 and ${key2} = m.key2)`.execute(
    trx,
  );
  const merged = (mask: string, keep: readonly number[]): RawBuilder<unknown> =>
    keep.length === 0
      ? sql`${sql.ref(`d.${mask}`)}`
      : sql`(select array_agg((coalesce(w.now, 0) & ~coalesce(w.keep, 0)) | (coalesce(w.old, 0) & coalesce(w.keep, 0)) order by w.place)
          from unnest(${sql.ref(`d.${mask}`)}, ${sql.ref(`m.${mask}`)}, ${keep}::int4[]) with ordinality w (now, old, keep, place))`;
  const { rows } = await sql<MaskRow>`
    ${reach} insert into detection.mask as stored (province_id, directive_slug, grain, key1, key2, content_hash, since,
      output_sure, output_unknown, atom_sure, atom_unknown)
    select ${province}, ${directive}, ${grain.name}, d.key1, ${key2}, ${contentHash}, ${asOf}::date,
      ${merged('output_sure', kept.outputs)}, ${merged('output_unknown', kept.outputs)},
      ${merged('atom_sure', kept.atoms)}, ${merged('atom_unknown', kept.atoms)}
    from (${sql.raw(masksStatement(grain, moment, places))}) d
    left join detection.mask m on ${ofReach} and m.key1 = d.key1 and m.key2 = ${key2}
    on conflict (province_id, directive_slug, grain, key1, key2) do update set content_hash = excluded.content_hash,
      since = case when (stored.output_sure, stored.output_unknown, stored.atom_sure, stored.atom_unknown)
        = (excluded.output_sure, excluded.output_unknown, excluded.atom_sure, excluded.atom_unknown)
        then stored.since else excluded.since end,
      output_sure = excluded.output_sure, output_unknown = excluded.output_unknown,
      atom_sure = excluded.atom_sure, atom_unknown = excluded.atom_unknown
    returning key1, key2, output_sure, atom_sure, atom_unknown`.execute(trx);
  return rows;
}
