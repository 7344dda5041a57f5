import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCheckpoint } from './checkpoint.ts';
import { consistencyRanges } from './consistency-proof.ts';
import { GrowingRoot } from './growing-root.ts';
import { judgeLog } from './judge-log.ts';
import { treeRoot } from './range-root.ts';
import { treeInMemory } from './testing-tree.ts';
import { leafHash } from './tree-hash.ts';

const leaves = Array.from({ length: 70 }, (_, at) => new Uint8Array([at, 1]));
const tree = treeInMemory(leaves);
const { secretKey, publicKey } = ed25519.keygen(new Uint8Array(32).fill(7));
const origin = 'x.vn/da-nang';
const keys = [{ origin, publicKey }];

const rootOf = (count: number, changed?: number) => {
  const growing = new GrowingRoot();
  for (const [at, leaf] of leaves.slice(0, count).entries())
    growing.add(leafHash(at === changed ? new Uint8Array([255]) : leaf));
  return growing.root();
};
const noteOf = (size: number, root = rootOf(size)) =>
  signCheckpoint({ origin, size, root, signedAt: '2026-11-22T03:04:05Z' }, secretKey);
const proofOf = (older: number, size: number) => tree.roots(consistencyRanges(older, size));

it('a growing root is the root of RFC 9162 at every size', () => {
  for (let size = 0; size <= leaves.length; size += 1)
    expect(rootOf(size)).toEqual(treeRoot(size, tree.read));
});

describe('what a reader finds out', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }));
  const ordered = sizes.map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

  it('a log that only grew fits every head that anybody kept', () => {
    fc.assert(
      fc.property(ordered, ([older, size]) => {
        const kept = { note: noteOf(older), proof: proofOf(older, size) };
        expect(judgeLog({ note: noteOf(size), keys, root: rootOf(size), kept })).toBe('fits');
      }),
      { numRuns: 30 },
    );
  });

  it('an entry that was changed in silence is found, in the leaves or against the kept head', () => {
    fc.assert(
      fc.property(ordered, fc.nat(69), ([older, size], at) => {
        fc.pre(at < older);
        const root = rootOf(size, at);
        expect(judgeLog({ note: noteOf(size), keys, root, kept: null })).toBe('bad-root');
        const kept = { note: noteOf(older), proof: proofOf(older, size) };
        expect(judgeLog({ note: noteOf(size, root), keys, root, kept })).toBe('bad-history');
      }),
      { numRuns: 30 },
    );
  });

  it('a stranger’s key counts nowhere', () => {
    const strange = ed25519.keygen(new Uint8Array(32).fill(8)).secretKey;
    const head = { origin, size: 3, root: rootOf(3), signedAt: '2026-11-22T03:04:05Z' };
    const note = signCheckpoint(head, strange);
    expect(judgeLog({ note, keys, root: rootOf(3), kept: null })).toBe('bad-signature');
    const kept = { note, proof: [] };
    expect(judgeLog({ note: noteOf(3), keys, root: rootOf(3), kept })).toBe('bad-kept');
  });
});
