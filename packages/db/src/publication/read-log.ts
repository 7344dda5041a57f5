import {
  consistencyRanges,
  completeParts,
  inclusionRanges,
  type LeafRange,
  type LogLeaf,
  rangeRoot,
  type TreeHash,
  type TreeNode,
} from '@kycuong/rules/publication/log';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import { noticeObject, type ResultNotice } from './read-result.ts';

export interface LogHead {
  readonly size: number;
  readonly signedAt: string;
  /** The signed note itself. */
  readonly note: string;
}

export interface LogKey {
  readonly origin: string;
  /** Hexadecimal. */
  readonly publicKey: string;
  readonly since: string;
}

/** The newest signed head, or null while nothing has been signed. */
export async function readHead(db: Connection, province: string): Promise<LogHead | null> {
  const { rows } = await sql<LogHead>`select size, signed_at as "signedAt", note from publication.log_head
    where province_id = ${province} order by size desc, signed_at desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function readLogKeys(db: Connection, province: string): Promise<LogKey[]> {
  const { rows } = await sql<LogKey>`select origin, encode(public_key, 'hex') as "publicKey",
      to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since from publication.log_key
    where province_id = ${province} order by since`.execute(db);
  return rows;
}

export async function readLogSize(db: Connection, province: string): Promise<number> {
  const { rows } = await sql<{
    size: number;
  }>`select coalesce(max(leaf) + 1, 0) as size from publication.log_leaf
    where province_id = ${province}`.execute(db);
  return rows[0]!.size;
}

/** Leaves `from` up to and without `to`, as they are hashed. */
export async function readLeaves(
  db: Connection,
  province: string,
  { from, to }: LeafRange,
): Promise<LogLeaf[]> {
  const { rows } = await sql<LogLeaf>`
    select id, kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, commitment
    from publication.log_leaf where province_id = ${province} and leaf >= ${from} and leaf < ${to} order by leaf`.execute(
    db,
  );
  return rows;
}

/** The newest lines of the public log of removals and corrections; `before` is the leaf at which the page before ended. */
export async function readNotices(
  db: Connection,
  province: string,
  before: number | null,
  limit: number,
): Promise<ResultNotice[]> {
  const { rows } = await sql<{
    notice: ResultNotice;
  }>`select ${noticeObject} as notice from publication.notice n
    where n.province_id = ${province} and (${before}::bigint is null or n.leaf < ${before}) order by n.leaf desc limit ${limit}`.execute(
    db,
  );
  return rows.map(({ notice }) => notice);
}

/** The roots of ranges of leaves, all from one reading of the subtrees that they consist of. */
async function readRangeRoots(
  db: Connection,
  province: string,
  ranges: readonly LeafRange[],
): Promise<TreeHash[]> {
  const nodes = ranges.flatMap(completeParts);
  const { rows } = await sql<{ level: number; node: number; hash: Buffer }>`
    select n.level, n.node, n.hash from unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[])
      w (level, node) join publication.log_node n on n.province_id = ${province} and n.level = w.level and n.node = w.node`.execute(
    db,
  );
  const found = new Map(rows.map(({ level, node, hash }) => [`${level}/${node}`, new Uint8Array(hash)]));
  const read = ({ level, index }: TreeNode): TreeHash => {
    const hash = found.get(`${level}/${index}`);
    if (!hash) throw new Error(`the log of ${province} lacks node ${level}/${index}`);
    return hash;
  };
  return ranges.map((range) => rangeRoot(range, read));
}

export const readInclusionProof = (
  db: Connection,
  province: string,
  leaf: number,
  size: number,
): Promise<TreeHash[]> => readRangeRoots(db, province, inclusionRanges(leaf, size));

export const readConsistencyProof = (
  db: Connection,
  province: string,
  older: number,
  size: number,
): Promise<TreeHash[]> => readRangeRoots(db, province, consistencyRanges(older, size));

export async function readLogRoot(db: Connection, province: string, size: number): Promise<TreeHash> {
  const [root] = await readRangeRoots(db, province, [{ from: 0, to: size }]);
  return root!;
}
