import { appendLeaf, frontierOf } from './append-leaf.ts';
import { rangeRoot, type ReadNode } from './range-root.ts';
import { leafHash, type TreeHash } from './tree-hash.ts';
import type { LeafRange, TreeNode } from './tree-node.ts';

const keyOf = ({ level, index }: TreeNode): string => `${level}/${index}`;

/** For tests: a log as a store keeps it, node by node. */
export function treeInMemory(leaves: readonly Uint8Array[]): {
  readonly read: ReadNode;
  readonly roots: (ranges: readonly LeafRange[]) => TreeHash[];
} {
  const nodes = new Map<string, TreeHash>();
  const read: ReadNode = (node) => {
    const hash = nodes.get(keyOf(node));
    if (hash === undefined) throw new Error(`no node ${keyOf(node)}`);
    return hash;
  };
  for (const [size, bytes] of leaves.entries())
    for (const { hash, ...node } of appendLeaf(size, frontierOf(size).map(read), leafHash(bytes)))
      nodes.set(keyOf(node), hash);
  return { read, roots: (ranges) => ranges.map((range) => rangeRoot(range, read)) };
}
