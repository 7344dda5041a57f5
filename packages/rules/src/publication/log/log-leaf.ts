import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../core/canonical-json.ts';
import { leafHash, type TreeHash } from './tree-hash.ts';

/** What happened to a published record. */
export const logEventKinds = ['published', 'corrected', 'held', 'released', 'withdrawn', 'expired'] as const;
export type LogEventKind = (typeof logEventKinds)[number];

/**
 * A line of the public log. It holds no text: after the 32 bytes are destroyed it proves that something was published and why
 * it left, and nothing about whom.
 */
export interface LogLeaf {
  /** Random, given to this event alone. */
  readonly id: string;
  readonly kind: LogEventKind;
  /** RFC 3339, to the second, UTC. */
  readonly at: string;
  /** {@link commitmentTo} of the record as the event left it, in hexadecimal. */
  readonly commitment: string;
}

/** SHA-256(32 random bytes ‖ canonical JSON of the record), in hexadecimal: binds without telling. */
export function commitmentTo(record: unknown, opening: Uint8Array): string {
  if (opening.length !== 32) throw new RangeError('a commitment opens with 32 random bytes');
  return bytesToHex(sha256(concatBytes(opening, utf8ToBytes(canonicalJson(record)))));
}

/** The hash of a leaf in the tree: of its canonical JSON (RFC 8785). */
export const hashOfLeaf = ({ id, kind, at, commitment }: LogLeaf): TreeHash =>
  leafHash(utf8ToBytes(canonicalJson({ id, kind, at, commitment })));
