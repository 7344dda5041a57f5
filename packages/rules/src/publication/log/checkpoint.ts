import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { sameHash, type TreeHash } from './tree-hash.ts';

/** A signed tree head in the form that transparency logs share: a signed note (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  /** Names the log for good, such as `ket-qua.example.gov.vn/da-nang`. No blank, no plus. */
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
  /** When the head was signed, RFC 3339; an extension line of the note. */
  readonly signedAt: string;
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

const ed25519Kind = new Uint8Array([1]);

/** The four bytes by which a signature names its key (c2sp.org/signed-note). */
const keyId = (origin: string, publicKey: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${origin}\n`), ed25519Kind, publicKey)).slice(0, 4);

/** The text that is signed: origin, size, root, instant, each on a line. */
export const checkpointBody = ({ origin, size, root, signedAt }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n${signedAt}\n`;

/** The note around a body: the body, a blank line, one signature line. */
export function signCheckpoint(checkpoint: Checkpoint, secretKey: Uint8Array): string {
  const body = checkpointBody(checkpoint);
  const signature = ed25519.sign(utf8ToBytes(body), secretKey);
  const named = concatBytes(keyId(checkpoint.origin, publicKeyOf(secretKey)), signature);
  return `${body}\n— ${checkpoint.origin} ${toBase64(named)}\n`;
}

/** The key by which readers check what a secret key signed. */
export const publicKeyOf = (secretKey: Uint8Array): Uint8Array => ed25519.getPublicKey(secretKey);

const noteForm =
  /^(?<origin>[^\s+]+)\n(?<size>0|[1-9]\d{0,14})\n(?<root>[A-Za-z0-9+/]{43}=)\n(?<signedAt>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\n\n— (?<name>[^\s+]+) (?<signature>[A-Za-z0-9+/=]+)\n$/u;

/** A note taken apart. Nobody has checked its signature yet. */
export interface UncheckedNote {
  readonly head: Checkpoint;
  /** The text that is signed. */
  readonly body: string;
  /** The four bytes by which the signature names its key. */
  readonly keyId: Uint8Array;
  /** 64 bytes of Ed25519. */
  readonly signature: Uint8Array;
}

/** What a note says and how it is signed, or null if it is not in the form. */
export function takeNoteApart(note: string): UncheckedNote | null {
  const parts = noteForm.exec(note)?.groups;
  const { origin = '', signedAt = '' } = parts ?? {};
  if (!parts || parts['name'] !== origin) return null;
  const [root, signed] = [fromBase64(parts['root'] ?? ''), fromBase64(parts['signature'] ?? '')];
  if (root?.length !== 32 || signed?.length !== 68) return null;
  const head = { origin, size: Number(parts['size']), root, signedAt };
  const body = note.slice(0, note.indexOf('\n\n') + 1);
  return { head, body, keyId: signed.slice(0, 4), signature: signed.slice(4) };
}

/** The head that a note states, or null if it is not in the form, names another log, or the key did not sign it. */
export function openCheckpoint(note: string, origin: string, publicKey: Uint8Array): Checkpoint | null {
  const parts = takeNoteApart(note);
  if (parts?.head.origin !== origin || !sameHash(parts.keyId, keyId(origin, publicKey))) return null;
  return ed25519.verify(parts.signature, utf8ToBytes(parts.body), publicKey) ? parts.head : null;
}
