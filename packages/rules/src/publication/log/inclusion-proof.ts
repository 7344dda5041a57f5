import { nodeHash, sameHash, type TreeHash } from './tree-hash.ts';
import { splitOf, type LeafRange } from './tree-node.ts';

/** The ranges whose roots prove that a leaf is in a tree of `size` leaves, nearest first: PATH(m, D_n) of RFC 9162 §2.1.3.1. */
export function inclusionRanges(leaf: number, size: number): readonly LeafRange[] {
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (leaf < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

export interface InclusionClaim {
  /** Counted from 0. */
  readonly leaf: number;
  readonly size: number;
  readonly leafHash: TreeHash;
  readonly proof: readonly TreeHash[];
  readonly root: TreeHash;
}

/** Whether a proof shows that the leaf stands at its place in the tree with this root (RFC 9162 §2.1.3.2). */
export function provesInclusion({ leaf, size, leafHash, proof, root }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(leaf) || !Number.isSafeInteger(size) || leaf < 0 || leaf >= size) return false;
  const ranges = inclusionRanges(leaf, size);
  if (ranges.length !== proof.length) return false;
  const computed = proof.reduce(
    (below, beside, step) =>
      (ranges[step]?.from ?? 0) > leaf ? nodeHash(below, beside) : nodeHash(beside, below),
    leafHash,
  );
  return sameHash(computed, root);
}
