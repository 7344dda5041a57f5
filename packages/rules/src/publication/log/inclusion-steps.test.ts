import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inclusionRanges } from './inclusion-proof.ts';
import { inclusionSteps } from './inclusion-steps.ts';
import { treeRoot } from './range-root.ts';
import { treeInMemory } from './testing-tree.ts';
import { leafHash } from './tree-hash.ts';

const leaves = Array.from({ length: 70 }, (_, at) => new Uint8Array([at]));
const tree = treeInMemory(leaves);

test('the steps of a proof end in the root and cover every other leaf once', () => {
  const places = fc
    .integer({ min: 1, max: 70 })
    .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
  fc.assert(
    fc.property(places, ([leaf, size]) => {
      const proof = tree.roots(inclusionRanges(leaf, size));
      const own = leafHash(leaves[leaf]!);
      const steps = inclusionSteps(leaf, size, own, proof)!;
      expect(steps.at(-1)?.together ?? own).toEqual(treeRoot(size, tree.read));
      expect(steps.reduce((sum, { range }) => sum + range.to - range.from, 1)).toBe(size);
      expect(steps.every(({ range, side }) => (side === 'left' ? range.to <= leaf : range.from > leaf))).toBe(
        true,
      );
      expect(inclusionSteps(leaf, size, own, [...proof, own])).toBeNull();
    }),
  );
});
