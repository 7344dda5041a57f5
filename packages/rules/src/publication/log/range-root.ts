import { emptyRoot, nodeHash, type TreeHash } from './tree-hash.ts';
import { completeParts, type LeafRange, type TreeNode } from './tree-node.ts';

/** The hash of a complete subtree, as the log keeps it. */
export type ReadNode = (node: TreeNode) => TreeHash;

/** The Merkle tree hash of a range of leaves, from the complete subtrees it consists of (RFC 9162 §2.1.1). */
export function rangeRoot(range: LeafRange, read: ReadNode): TreeHash {
  const parts = completeParts(range).map(read);
  return parts.length === 0 ? emptyRoot : parts.reduceRight((right, left) => nodeHash(left, right));
}

/** The root of a tree of so many leaves. */
export const treeRoot = (size: number, read: ReadNode): TreeHash => rangeRoot({ from: 0, to: size }, read);
