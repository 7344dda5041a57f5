import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

/** 32 bytes of SHA-256. */
export type TreeHash = Uint8Array;

const leafPrefix = new Uint8Array([0]);
const nodePrefix = new Uint8Array([1]);

/** The root of a tree without leaves (RFC 9162 §2.1.1). */
export const emptyRoot: TreeHash = sha256(new Uint8Array());

/** Of the bytes that a leaf stands for. Its prefix keeps a leaf from being passed off as a node (RFC 9162 §2.1.1). */
export const leafHash = (bytes: Uint8Array): TreeHash => sha256(concatBytes(leafPrefix, bytes));

export const nodeHash = (left: TreeHash, right: TreeHash): TreeHash =>
  sha256(concatBytes(nodePrefix, left, right));

export const sameHash = (one: TreeHash, other: TreeHash): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
