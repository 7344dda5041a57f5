import { workKindIds } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { tableOf } from '../work/work.ts';
import type { SignalLine } from './signals.ts';

/** An evidence record as it stands now. */
export interface StoredRecord {
  readonly kind: string;
  readonly id: string;
  readonly source: string;
  readonly recordedAt: Date;
  readonly fields: Readonly<Record<string, unknown>>;
  /** An officer whom it names says that it is wrong, and nobody has settled that yet. */
  readonly disputed: boolean;
}

/** Records by their ids, as far as the acting person may see them. */
export async function recordsById(trx: ProvinceTransaction, ids: readonly string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const each = workKindIds.map(
    (kind) => sql`
      select ${kind} as kind, t.id, t.source, t.recorded_at as "recordedAt",
        to_jsonb(t) - array['province_id', 'id', 'source', 'recorded_at', 'superseded_at', 'withdrawn'] as fields,
        exists (select from work.dispute d where d.province_id = t.province_id and d.kind = ${tableOf(kind)} and d.id = t.id
          and d.outcome is null) as disputed
      from ${sql.table(`work.${tableOf(kind)}`)} t
      where t.id = any (${[...ids]}::text[]) and t.superseded_at = 'infinity' and not t.withdrawn`,
  );
  const { rows } = await sql<StoredRecord>`${sql.join(each, sql` union all `)}`.execute(trx);
  return rows;
}

export interface AtomOutcome {
  /** The node of the condition that the atom stands at. */
  readonly node: string;
  readonly outcome: 'true' | 'unknown' | 'false';
}

/** The leaves of a signal's condition, as the last run over its row left them. */
export async function maskOfSignal(trx: ProvinceTransaction, signal: SignalLine): Promise<AtomOutcome[]> {
  const { rows } = await sql<AtomOutcome>`
    select split_part(b.meaning, ' ', 3) as node,
      case when m.atom_sure[b.word] & b.value <> 0 then 'true' when m.atom_unknown[b.word] & b.value <> 0 then 'unknown' else 'false' end as outcome
    from detection.mask m join detection.bit b on b.province_id = m.province_id and b.content_hash = m.content_hash
      and b.grain = m.grain and b.layer = 'atom'
    where m.directive_slug = ${signal.directive} and m.grain = ${signal.grain} and m.key1 = ${signal.keys[0]} and m.key2 = ${signal.keys[1]}
      and m.content_hash = ${signal.contentHash} and split_part(b.meaning, ' ', 1) = ${signal.indicator}
    order by b.bit`.execute(trx);
  return rows;
}

/** Names of persons of the province by their ids. */
export async function peopleNames(
  trx: ProvinceTransaction,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await trx
    .selectFrom('access.person')
    .select(['person_id', 'display_name'])
    .where('person_id', 'in', [...ids])
    .execute();
  return Object.fromEntries(rows.map(({ person_id, display_name }) => [person_id, display_name]));
}
