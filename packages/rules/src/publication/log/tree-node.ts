/** A complete subtree: it covers the 2^level leaves from `index` × 2^level on. Once its leaves are there it never changes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Leaves `from` up to and without `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The greatest power of two below `size`, which is at least 2: where RFC 9162 §2.1.1 splits a tree. */
export const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1);

/**
 * The complete subtrees that a range consists of, from left to right: log2 of its length at most. The range is one of those
 * into which RFC 9162 splits a tree, so each part stands at a place that is a multiple of its own length.
 */
export function completeParts({ from, to }: LeafRange): readonly TreeNode[] {
  const parts: TreeNode[] = [];
  let at = from;
  while (at < to) {
    const level = Math.floor(Math.log2(to - at));
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** The nodes that become complete when the leaf at `leaf` is appended: itself first, then every pair it closes. */
export function completedBy(leaf: number): readonly TreeNode[] {
  const nodes: TreeNode[] = [{ level: 0, index: leaf }];
  for (let level = 1; (leaf + 1) % 2 ** level === 0; level += 1)
    nodes.push({ level, index: (leaf + 1) / 2 ** level - 1 });
  return nodes;
}
