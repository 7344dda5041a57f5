import { type LogVerifier, takeNoteApart } from '@kycuong/rules/publication/log';

/** Whether the browser's own cryptography finds the same signature good; null where it has no Ed25519, or the page is not served safely. */
export async function browserFindsSigned(
  note: string,
  keys: readonly LogVerifier[],
): Promise<boolean | null> {
  const parts = takeNoteApart(note);
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!parts || !subtle) return null;
  const body = new TextEncoder().encode(parts.body);
  const own = keys.filter(({ origin }) => origin === parts.head.origin);
  try {
    for (const { publicKey } of own) {
      const key = await subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
      if (await subtle.verify('Ed25519', key, new Uint8Array(parts.signature), body)) return true;
    }
    return false;
  } catch {
    return null;
  }
}
