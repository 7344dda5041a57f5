import * as read from '@kycuong/db/publication/read';
import type { z } from 'zod';
import { found, type PublicContext } from '../core/public-trpc.ts';
import { headOfNote } from './head-of-note.ts';
import type * as page from './public-result-pages.ts';
import { provinceOf } from './public-results.ts';

const noticesPerPage = 50;
/** Leaves in one answer: some 150 KB. */
const leavesPerAnswer = 1000;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The newest lines of the log of removals and corrections, with the newest signed head. */
export async function publicLog(
  { db }: PublicContext,
  { province, before }: { province: string; before: number | null },
): Promise<z.infer<typeof page.logPage>> {
  const [none, size, head, keys, notices] = await Promise.all([
    read.readResults(db, { province, tokens: [] }, null, 0),
    read.readLogSize(db, province),
    read.readHead(db, province),
    read.readLogKeys(db, province),
    read.readNotices(db, province, before, noticesPerPage + 1),
  ]);
  const shown = notices.slice(0, noticesPerPage);
  return {
    demo: none.demo,
    province: provinceOf(none.workspaces, province),
    size,
    head: headOfNote(head?.note ?? null),
    keys,
    notices: shown.map(({ body: _, opening: __, ...notice }) => notice),
    nextBefore: notices.length > noticesPerPage ? (shown.at(-1)?.leaf ?? null) : null,
  };
}

/** The newest signed head as its key holder wrote it. */
export const publicCheckpoint = async (
  { db }: PublicContext,
  { province }: { province: string },
): Promise<string> => found((await read.readHead(db, province))?.note, `a signed head of ${province}`);

export async function publicLeaves(
  { db }: PublicContext,
  { province, from }: { province: string; from: number },
): Promise<z.infer<typeof page.logLeaves>> {
  const [size, leaves] = await Promise.all([
    read.readLogSize(db, province),
    read.readLeaves(db, province, { from, to: from + leavesPerAnswer }),
  ]);
  return { size, from, leaves };
}

/** Proof that the log of `older` leaves is the beginning of the log of `size`, by default as it stands. */
export async function publicConsistency(
  { db }: PublicContext,
  { province, older, size }: { province: string; older: number; size?: number | undefined },
): Promise<z.infer<typeof page.logConsistency>> {
  const standing = await read.readLogSize(db, province);
  const newer = found(standing >= (size ?? 0) ? (size ?? standing) : undefined, `a log of ${size} leaves`);
  found(older <= newer ? older : undefined, `a log of ${older} leaves before that of ${newer}`);
  return {
    older,
    size: newer,
    proof: (await read.readConsistencyProof(db, province, older, newer)).map(hex),
  };
}

/** Everything to check one record with: itself, its leaf, the way to the root, and the head that signs it if one does. */
export async function publicProof(
  { db }: PublicContext,
  { province, number }: { province: string; number: string },
): Promise<z.infer<typeof page.resultProof>> {
  const { shown } = await read.readResult(db, province, number);
  const { body, opening, leaf: index } = found(shown ?? undefined, `result ${province}/${number}`);
  const [standing, head] = await Promise.all([read.readLogSize(db, province), read.readHead(db, province)]);
  // A head that does not cover the record yet proves nothing about it; then the tree as it stands is given without one.
  const signed = head && head.size > index ? head : null;
  const size = signed?.size ?? standing;
  const [[leaf], inclusion, root] = await Promise.all([
    read.readLeaves(db, province, { from: index, to: index + 1 }),
    read.readInclusionProof(db, province, index, size),
    read.readLogRoot(db, province, size),
  ]);
  return {
    number,
    record: body,
    opening,
    leaf: { index, ...leaf! },
    size,
    root: hex(root),
    inclusion: inclusion.map(hex),
    head: signed?.note ?? null,
  };
}
