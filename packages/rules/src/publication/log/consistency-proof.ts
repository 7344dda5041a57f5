import { nodeHash, sameHash, type TreeHash } from './tree-hash.ts';
import { splitOf, type LeafRange } from './tree-node.ts';

interface Step extends LeafRange {
  /** Whether the older tree has these leaves, too. */
  readonly inBoth: boolean;
}

/** PROOF(m, D_n) of RFC 9162 §2.1.4.1 as steps; the first is left out of the proof where it is the older root itself. */
function consistencySteps(older: number, size: number): readonly Step[] {
  const steps: Step[] = [];
  let [from, to] = [0, size];
  while (to > older) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      steps.push({ from: middle, to, inBoth: false });
      to = middle;
    } else {
      steps.push({ from, to: middle, inBoth: true });
      from = middle;
    }
  }
  return [{ from, to, inBoth: true }, ...steps.reverse()];
}

const startsWhole = (steps: readonly Step[]): boolean => steps[0]?.from === 0;

/** The ranges whose roots prove that a tree of `older` leaves is the beginning of one of `size`; none if either is trivial. */
export function consistencyRanges(older: number, size: number): readonly LeafRange[] {
  if (older === 0 || older === size) return [];
  const steps = consistencySteps(older, size);
  return (startsWhole(steps) ? steps.slice(1) : steps).map(({ from, to }) => ({ from, to }));
}

export interface ConsistencyClaim {
  readonly older: { readonly size: number; readonly root: TreeHash };
  readonly newer: { readonly size: number; readonly root: TreeHash };
  readonly proof: readonly TreeHash[];
}

/** Whether a proof shows that nothing in the older tree was changed or removed on the way to the newer (RFC 9162 §2.1.4.2). */
export function provesConsistency({ older, newer, proof }: ConsistencyClaim): boolean {
  const sizes = [older.size, newer.size];
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 0) || older.size > newer.size)
    return false;
  if (older.size === newer.size) return proof.length === 0 && sameHash(older.root, newer.root);
  if (older.size === 0) return proof.length === 0;

  const steps = consistencySteps(older.size, newer.size);
  const hashes = startsWhole(steps) ? [older.root, ...proof] : proof;
  const [first, ...rest] = hashes;
  if (first === undefined || hashes.length !== steps.length) return false;
  let [oldRoot, newRoot] = [first, first];
  for (const [at, beside] of rest.entries()) {
    if (steps[at + 1]?.inBoth) {
      oldRoot = nodeHash(beside, oldRoot);
      newRoot = nodeHash(beside, newRoot);
    } else newRoot = nodeHash(newRoot, beside);
  }
  return sameHash(oldRoot, older.root) && sameHash(newRoot, newer.root);
}
