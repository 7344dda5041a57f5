import {
  type Checkpoint,
  commitmentTo,
  GrowingRoot,
  hashOfLeaf,
  judgeLog,
  type LogVerifier,
  openWithAny,
  provesInclusion,
  type TreeHash,
} from '@kycuong/rules/publication/log';
import { browserFindsSigned } from './browser-signature.ts';
import { bytesOfHex, type LogSource, type ServedProof } from './log-source.ts';

/** How a check may end. `none`: the reader did not ask for it. `differs`: somebody has to answer for it. */
export interface CheckStates {
  readonly signature: 'fits' | 'differs';
  /** The same signature by the browser's own cryptography. */
  readonly browser: 'fits' | 'differs' | 'absent';
  readonly entries: 'fits' | 'differs';
  readonly kept: 'fits' | 'differs' | 'none' | 'unreadable';
  readonly result: 'fits' | 'differs' | 'none' | 'unsigned' | 'absent';
}
export type Verdict = 'fits' | 'differs' | 'unclear';

export interface Asked {
  /** A head kept from an earlier day; empty where there is none. */
  readonly kept: string;
  /** A public key that the reader knows from elsewhere; then the keys that the site names do not count. */
  readonly publicKey: Uint8Array | null;
  /** The number of a result; empty where none is asked for. */
  readonly number: string;
}

export interface Listener {
  readonly ended: <C extends keyof CheckStates>(check: C, state: CheckStates[C]) => void;
  readonly fetched: (done: number, size: number) => void;
}

/** Checks a log as far as it holds. The note is its newest signed head, for the reader to keep. */
export async function checkLog(
  log: LogSource,
  asked: Asked,
  { ended, fetched }: Listener,
): Promise<{ readonly verdict: Verdict; readonly note: string }> {
  const [note, named] = await Promise.all([log.checkpoint(), log.keys()]);
  const { publicKey } = asked;
  const keys = publicKey ? named.map(({ origin }) => ({ origin, publicKey })) : named;
  const head = openWithAny(note, keys);
  ended('signature', head ? 'fits' : 'differs');
  const agreed = await browserFindsSigned(note, keys);
  ended('browser', agreed === null ? 'absent' : agreed ? 'fits' : 'differs');
  if (!head || agreed === false) return { verdict: 'differs', note };

  const root = await rootOfLeaves(log, head.size, fetched);
  const entries = judgeLog({ note, keys, root, kept: null }) === 'fits' ? 'fits' : 'differs';
  ended('entries', entries);
  const kept = await judgeKept(log, { note, keys, root, head }, asked.kept);
  ended('kept', kept);
  const result = await judgeResult(log, head, asked.number);
  ended('result', result);
  return { verdict: verdictOf([entries, kept, result]), note };
}

const verdictOf = (states: readonly CheckStates[keyof CheckStates][]): Verdict =>
  states.includes('differs')
    ? 'differs'
    : states.every((state) => state === 'fits' || state === 'none')
      ? 'fits'
      : 'unclear';

/** The root of the first leaves, computed here from the leaves themselves; the next ones come while these are hashed. */
async function rootOfLeaves(log: LogSource, size: number, fetched: Listener['fetched']): Promise<TreeHash> {
  const tree = new GrowingRoot();
  let coming = size > 0 ? log.leaves(0) : null;
  while (coming) {
    const leaves = (await coming).slice(0, size - tree.size);
    const from = tree.size + leaves.length;
    coming = leaves.length > 0 && from < size ? log.leaves(from) : null;
    for (const leaf of leaves) tree.add(hashOfLeaf(leaf));
    fetched(tree.size, size);
  }
  return tree.root();
}

interface Standing {
  readonly note: string;
  readonly keys: readonly LogVerifier[];
  readonly root: TreeHash;
  readonly head: Checkpoint;
}

async function judgeKept(log: LogSource, standing: Standing, words: string): Promise<CheckStates['kept']> {
  if (words.trim() === '') return 'none';
  const note = `${words.replaceAll('\r\n', '\n').trim()}\n`;
  const older = openWithAny(note, standing.keys);
  if (!older) return 'unreadable';
  if (older.size > standing.head.size) return 'differs';
  const proof = await log.consistency(older.size, standing.head.size);
  return judgeLog({ ...standing, kept: { note, proof } }) === 'fits' ? 'fits' : 'differs';
}

/** Whether the record that the site serves under a number is the one that its leaf commits to, in the tree that the head signs. */
async function judgeResult(log: LogSource, head: Checkpoint, number: string): Promise<CheckStates['result']> {
  if (number === '') return 'none';
  const served = await log.proof(number);
  if (!served) return 'absent';
  if (served.leaf.index >= head.size || served.size !== head.size) return 'unsigned';
  return isCommitted(served, head, number) ? 'fits' : 'differs';
}

function isCommitted(
  { record, opening, leaf, size, inclusion }: ServedProof,
  head: Checkpoint,
  number: string,
): boolean {
  try {
    const content = JSON.parse(record) as { number?: unknown };
    return (
      content.number === number &&
      commitmentTo(content, bytesOfHex(opening)) === leaf.commitment &&
      provesInclusion({
        leaf: leaf.index,
        size,
        leafHash: hashOfLeaf(leaf),
        proof: inclusion.map(bytesOfHex),
        root: head.root,
      })
    );
  } catch {
    // What is not even in the form is not what was committed.
    return false;
  }
}
