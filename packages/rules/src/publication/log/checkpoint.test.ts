import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { leafHash } from './tree-hash.ts';

const { secretKey, publicKey } = ed25519.keygen(new Uint8Array(32).fill(7));
const origin = 'ket-qua.example.gov.vn/da-nang';
const head = { origin, size: 12, root: leafHash(new Uint8Array([1])), signedAt: '2026-11-22T03:04:05Z' };
const note = signCheckpoint(head, secretKey);

test('a note is four lines, a blank one and a signature, and opens with the key that signed it', () => {
  expect(note.split('\n')).toHaveLength(7);
  expect(note.startsWith(`${origin}\n12\n`)).toBe(true);
  expect(openCheckpoint(note, origin, publicKey)).toEqual(head);
});

test('another key, another log, or any changed character: not a head of this log', () => {
  const other = ed25519.keygen(new Uint8Array(32).fill(8));
  expect(openCheckpoint(note, origin, other.publicKey)).toBeNull();
  expect(openCheckpoint(note, 'ket-qua.example.gov.vn/yen-bai', publicKey)).toBeNull();
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.constantFrom('0', 'A', '\n', ' ', 'é'), (at, character) => {
      fc.pre(note[at] !== character);
      expect(
        openCheckpoint(note.slice(0, at) + character + note.slice(at + 1), origin, publicKey),
      ).toBeNull();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => openCheckpoint(text, origin, publicKey) === null));
});
