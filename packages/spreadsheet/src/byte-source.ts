/** Bytes that can be read more than once from the beginning, without all being in memory. */
export interface ByteSource {
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  chunks: async function* () {
    const step = 256 * 1024;
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  },
});

/** The first bytes, at most so many. */
export async function headOf(source: ByteSource, atMost: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source.chunks()) {
    parts.push(part);
    length += part.length;
    if (length >= atMost) break;
  }
  return Buffer.concat(parts).subarray(0, atMost);
}

export const wholeOf = (source: ByteSource): Promise<Buffer> => headOf(source, Infinity);
