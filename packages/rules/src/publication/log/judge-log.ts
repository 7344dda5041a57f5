import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { provesConsistency } from './consistency-proof.ts';
import { sameHash, type TreeHash } from './tree-hash.ts';

/** A public key under the name of the log that it signs. */
export interface LogVerifier {
  readonly origin: string;
  readonly publicKey: Uint8Array;
}

export interface LogToJudge {
  /** The newest signed head, as the site gives it. */
  readonly note: string;
  readonly keys: readonly LogVerifier[];
  /** Root of the leaves that were fetched, as many as the head says. */
  readonly root: TreeHash;
  /** A head that the reader kept, with the proof that the log of today continues it; null where nobody kept one. */
  readonly kept: { readonly note: string; readonly proof: readonly TreeHash[] } | null;
}

/** What a reader finds out about a log. Everything but `fits` means that somebody has to answer for it. */
export type LogVerdict = 'fits' | 'bad-signature' | 'bad-root' | 'bad-kept' | 'bad-history';

/** The head of a note that one of these keys signed, or null. */
export function openWithAny(note: string, keys: readonly LogVerifier[]): Checkpoint | null {
  for (const { origin, publicKey } of keys) {
    const head = openCheckpoint(note, origin, publicKey);
    if (head) return head;
  }
  return null;
}

/** Whether the log is what its signed head says, and continues the head that the reader kept. */
export function judgeLog({ note, keys, root, kept }: LogToJudge): LogVerdict {
  const head = openWithAny(note, keys);
  if (!head) return 'bad-signature';
  if (!sameHash(head.root, root)) return 'bad-root';
  if (!kept) return 'fits';
  const older = openWithAny(kept.note, keys);
  if (!older) return 'bad-kept';
  return provesConsistency({ older, newer: head, proof: kept.proof }) ? 'fits' : 'bad-history';
}
