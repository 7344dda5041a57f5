import { evidenceKind, type EvidenceKindId, type ReferenceTarget } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { columnOf, tableOf } from '../work/work.ts';
import type { Touched } from './touched.ts';

/** What stored records name, in any of their versions. */
export interface NamesReached {
  /** The records themselves and those that they refer to. */
  readonly records: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  readonly officers: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Those of whom a post, a leave, a delegation or an exclusion speaks: it bears on all records that name them. */
  readonly officersOfRegisters: ReadonlySet<string>;
  readonly unitsOfRegisters: ReadonlySet<string>;
}

/** Records that bear on other records through whom they name, and not through their matter. */
const registers: readonly EvidenceKindId[] = ['post', 'leave', 'delegation', 'exclusion'];

export async function namesInRecords(
  trx: ProvinceTransaction,
  province: string,
  touched: Touched,
): Promise<NamesReached> {
  const records = new Set<string>();
  const matters = new Set<string>();
  const [officers, units] = [new Set<string>(), new Set<string>()];
  const [officersOfRegisters, unitsOfRegisters] = [new Set<string>(), new Set<string>()];
  const setsFor = (kind: EvidenceKindId, target: ReferenceTarget): readonly Set<string>[] => {
    const wide = registers.includes(kind);
    if (target === 'record') return [records];
    if (target === 'matter') return [matters];
    if (target === 'officer') return wide ? [officers, officersOfRegisters] : [officers];
    if (target === 'unit') return wide ? [units, unitsOfRegisters] : [units];
    return [];
  };
  for (const [kind, ids] of touched) {
    for (const id of ids) records.add(id);
    const fields = evidenceKind(kind).fields.flatMap(({ name, type }) =>
      type.type === 'reference' ? [{ column: columnOf({ name }), sets: setsFor(kind, type.to) }] : [],
    );
    const named = fields.filter(({ sets }) => sets.length > 0);
    if (named.length === 0) continue;
    const { rows } = await sql<Readonly<Record<string, string | null>>>`
      select distinct ${sql.join(named.map(({ column }) => sql.ref(`r.${column}`)))}
      from ${sql.table(`work.${tableOf(kind)}`)} r
      where r.province_id = ${province} and r.id = any (${ids}::text[])`.execute(trx);
    for (const row of rows)
      for (const { column, sets } of named) {
        const name = row[column];
        if (name) for (const set of sets) set.add(name);
      }
  }
  return { records, matters, officers, units, officersOfRegisters, unitsOfRegisters };
}
