import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistencyRanges, provesConsistency } from './consistency-proof.ts';
import { inclusionRanges, provesInclusion } from './inclusion-proof.ts';
import { treeRoot } from './range-root.ts';
import { treeInMemory } from './testing-tree.ts';
import { leafHash, nodeHash, type TreeHash } from './tree-hash.ts';

/** Leaves and roots of https://github.com/transparency-dev/merkle/blob/main/testonly/constants.go */
const referenceLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => hexToBytes(hex));
const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
/** Of the same file's `TestInclusionProof`: leaf, size, proof. */
const referenceInclusion: [number, number, string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

describe('the reference vectors of the transparency-dev Merkle tests', () => {
  const tree = treeInMemory(referenceLeaves);

  test.each(referenceRoots.map((root, size) => ({ size, root })))(
    'root of $size leaves',
    ({ size, root }) => {
      expect(bytesToHex(treeRoot(size, tree.read))).toBe(root);
    },
  );

  test.each(referenceInclusion)('inclusion of leaf %i among %i', (leaf, size, proof) => {
    expect(tree.roots(inclusionRanges(leaf, size)).map(bytesToHex)).toEqual(proof);
  });
});

/** MTH, PATH and SUBPROOF of RFC 9162 §2.1, word for word and as slow as they are. */
const mth = (hashes: readonly TreeHash[]): TreeHash => {
  if (hashes.length === 1) return hashes[0]!;
  const k = half(hashes.length);
  return nodeHash(mth(hashes.slice(0, k)), mth(hashes.slice(k)));
};
const half = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
const path = (m: number, hashes: readonly TreeHash[]): TreeHash[] => {
  if (hashes.length === 1) return [];
  const k = half(hashes.length);
  return m < k
    ? [...path(m, hashes.slice(0, k)), mth(hashes.slice(k))]
    : [...path(m - k, hashes.slice(k)), mth(hashes.slice(0, k))];
};
const subproof = (m: number, hashes: readonly TreeHash[], whole: boolean): TreeHash[] => {
  if (m === hashes.length) return whole ? [] : [mth(hashes)];
  const k = half(hashes.length);
  return m <= k
    ? [...subproof(m, hashes.slice(0, k), whole), mth(hashes.slice(k))]
    : [...subproof(m - k, hashes.slice(k), false), mth(hashes.slice(0, k))];
};

const grown = 70;
const bytes = Array.from({ length: grown }, (_, index) => new Uint8Array([index, index * 7]));
const hashes = bytes.map(leafHash);
const tree = treeInMemory(bytes);
const places = fc
  .tuple(fc.integer({ min: 1, max: grown }), fc.nat())
  .map(([size, at]) => ({ size, leaf: at % size }));
const flipped = (proof: readonly TreeHash[], at: number): TreeHash[] =>
  proof.map((hash, index) =>
    index === at % proof.length ? hash.map((byte, i) => (i ? byte : byte ^ 1)) : hash,
  );

test('proofs are those of the definitions of RFC 9162, and prove what they say', () => {
  fc.assert(
    fc.property(places, ({ size, leaf }) => {
      const proof = tree.roots(inclusionRanges(leaf, size));
      expect(proof).toEqual(path(leaf, hashes.slice(0, size)));
      const root = mth(hashes.slice(0, size));
      expect(treeRoot(size, tree.read)).toEqual(root);
      const claim = { leaf, size, leafHash: hashes[leaf]!, proof, root };
      expect(provesInclusion(claim)).toBe(true);

      const older = { size: leaf + 1, root: mth(hashes.slice(0, leaf + 1)) };
      const consistency = tree.roots(consistencyRanges(older.size, size));
      expect(consistency).toEqual(subproof(older.size, hashes.slice(0, size), true));
      expect(provesConsistency({ older, newer: { size, root }, proof: consistency })).toBe(true);
    }),
  );
});

test('a proof of anything else proves nothing', () => {
  fc.assert(
    fc.property(places, fc.nat(), ({ size, leaf }, at) => {
      const root = mth(hashes.slice(0, size));
      const proof = tree.roots(inclusionRanges(leaf, size));
      const claim = { leaf, size, leafHash: hashes[leaf]!, proof, root };
      expect(provesInclusion({ ...claim, leafHash: leafHash(new Uint8Array([255])) })).toBe(false);
      expect(provesInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
      if (proof.length > 0) {
        expect(provesInclusion({ ...claim, proof: flipped(proof, at) })).toBe(false);
        expect(provesInclusion({ ...claim, proof: proof.slice(1) })).toBe(false);
      }
      if (size > 1) expect(provesInclusion({ ...claim, leaf: (leaf + 1) % size })).toBe(false);

      const older = { size: leaf + 1, root: mth(hashes.slice(0, leaf + 1)) };
      const newer = { size, root };
      const consistency = tree.roots(consistencyRanges(older.size, size));
      const forged = { ...older, root: leafHash(new Uint8Array([254])) };
      expect(provesConsistency({ older: forged, newer, proof: consistency })).toBe(false);
      if (consistency.length > 0)
        expect(provesConsistency({ older, newer, proof: flipped(consistency, at) })).toBe(false);
    }),
  );
});

test('sizes and places that no tree has are refused', () => {
  const root = treeRoot(3, tree.read);
  const bad = [-1, 3, 0.5, Number.NaN, Number.MAX_VALUE];
  for (const leaf of bad)
    expect(provesInclusion({ leaf, size: 3, leafHash: hashes[0]!, proof: [], root })).toBe(false);
  for (const size of [-1, 4, 0.5, Number.NaN])
    expect(provesConsistency({ older: { size, root }, newer: { size: 3, root }, proof: [] })).toBe(false);
});
