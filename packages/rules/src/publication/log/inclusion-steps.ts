import { inclusionRanges } from './inclusion-proof.ts';
import { nodeHash, type TreeHash } from './tree-hash.ts';
import type { LeafRange } from './tree-node.ts';

/** One step of an inclusion proof, from below: two subtrees side by side and the hash of both together. */
export interface InclusionStep {
  /** The leaves that the proof's own hash stands for. */
  readonly range: LeafRange;
  /** Where that hash stands, seen from the way up to the root. */
  readonly side: 'left' | 'right';
  readonly beside: TreeHash;
  /** SHA-256 of 0x01 and both, left before right (RFC 9162 §2.1.1). */
  readonly together: TreeHash;
}

/**
 * The way from a leaf to the root, step by step, so that it can be shown; the last `together` is the root. Null if the proof does not
 * have as many hashes as a tree of this size asks for.
 * @param leaf counted from 0, below `size`
 */
export function inclusionSteps(
  leaf: number,
  size: number,
  leafHash: TreeHash,
  proof: readonly TreeHash[],
): readonly InclusionStep[] | null {
  const ranges = inclusionRanges(leaf, size);
  if (ranges.length !== proof.length) return null;
  let below = leafHash;
  return ranges.map((range, step) => {
    const beside = proof[step]!;
    const side = range.from > leaf ? 'right' : 'left';
    below = side === 'right' ? nodeHash(below, beside) : nodeHash(beside, below);
    return { range, side, beside, together: below };
  });
}
