import type { GrainProgram, Program } from '@kycuong/rules/detection/program';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import { evidenceKind, type WorkKindId } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { columnOf, tableOf } from '../work/work.ts';
import type { ReachedKeys } from './beside-reach.ts';
import { keysOfRecords } from './keys-of-records.ts';
import { namesInRecords, type NamesReached } from './names-in-records.ts';
import { planForFewRows } from './plan-for-few-rows.ts';
import type { Touched } from './touched.ts';

export type ReachedSubjects = ReadonlyMap<GrainProgram, ReachedKeys>;

/**
 * The rows of each grain that stored records can change, by any version of them: through the keys of metrics, through other
 * records of the matter, and through posts, leave and exclusions of those whom records name. Rather too many than too few.
 */
export async function reachedSubjects(
  trx: ProvinceTransaction,
  program: Program,
  touched: Touched,
): Promise<ReachedSubjects> {
  const { province, grains } = program;
  await planForFewRows(trx);
  const names = await namesInRecords(trx, province, touched);
  const found = new Map<WorkKindId, Promise<readonly string[]>>();
  const recordsOf = (kind: WorkKindId): Promise<readonly string[]> => {
    const records = found.get(kind) ?? recordsReached(trx, province, kind, names);
    found.set(kind, records);
    return records;
  };
  const reached = new Map<GrainProgram, ReachedKeys>();
  for (const grain of grains) {
    const keys = await keysReached(trx, province, grain, names, recordsOf);
    if (keys.key1.length > 0) reached.set(grain, keys);
  }
  return reached;
}

async function keysReached(
  trx: ProvinceTransaction,
  province: string,
  grain: GrainProgram,
  names: NamesReached,
  recordsOf: (kind: WorkKindId) => Promise<readonly string[]>,
): Promise<ReachedKeys> {
  if (typeof grain.grain !== 'string') return { key1: await recordsOf(grain.grain.record), key2: [] };
  const sources = new Map(grain.metrics.map((metric) => [[metric.kind, ...metric.keys].join(' '), metric]));
  const [key1, key2] = [new Set<string>(), new Set<string>()];
  for (const { kind, keys } of sources.values()) {
    const rows = await keysOfRecords(trx, province, { kind, keys, ids: await recordsOf(kind) });
    for (const row of rows) {
      if (row.key1 !== null) key1.add(row.key1);
      if (row.key2 !== null) key2.add(row.key2);
    }
  }
  if (grain.keys.length === 1) {
    const register = subjectRegisters[grain.keys[0]!]?.kind;
    const own = { post: names.officers, unit: names.units, matter: names.matters };
    for (const name of own[register as keyof typeof own] ?? []) key1.add(name);
  }
  return { key1: [...key1], key2: [...key2] };
}

/** Records of a kind that look at what was stored. */
async function recordsReached(
  trx: ProvinceTransaction,
  province: string,
  kind: WorkKindId,
  { records, matters, officersOfRegisters, unitsOfRegisters }: NamesReached,
): Promise<readonly string[]> {
  const wanted: Readonly<Record<string, ReadonlySet<string>>> = {
    matter: matters,
    officer: officersOfRegisters,
    unit: unitsOfRegisters,
  };
  const conditions = evidenceKind(kind).fields.flatMap(({ name, type }) => {
    const names = type.type === 'reference' ? wanted[type.to] : undefined;
    return names && names.size > 0
      ? [sql`${sql.ref(`r.${columnOf({ name })}`)} = any (${[...names]}::text[])`]
      : [];
  });
  const { rows } = await sql<{ id: string }>`
    select distinct r.id from ${sql.table(`work.${tableOf(kind)}`)} r where r.province_id = ${province}
      and (${sql.join([sql`r.id = any (${[...records]}::text[])`, ...conditions], sql` or `)})`.execute(trx);
  return rows.map(({ id }) => id);
}
