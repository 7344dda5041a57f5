import { nodeHash, type TreeHash } from './tree-hash.ts';
import { completedBy, completeParts, type TreeNode } from './tree-node.ts';

export interface HashedNode extends TreeNode {
  readonly hash: TreeHash;
}

/** What has to be read of a log before a leaf is appended to its `size` leaves: the roots of its complete parts. */
export const frontierOf = (size: number): readonly TreeNode[] => completeParts({ from: 0, to: size });

/** The nodes that appending one leaf adds to a log of `size` leaves whose frontier is given, from left to right. */
export function appendLeaf(
  size: number,
  frontier: readonly TreeHash[],
  leaf: TreeHash,
): readonly HashedNode[] {
  const left = [...frontier];
  let hash = leaf;
  return completedBy(size).map((node) => {
    if (node.level > 0) {
      const sibling = left.pop();
      if (sibling === undefined) throw new RangeError(`a log of ${size} leaves has a longer frontier`);
      hash = nodeHash(sibling, hash);
    }
    return { ...node, hash };
  });
}
