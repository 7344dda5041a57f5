import type { LogLeaf, LogVerifier, TreeHash } from '@kycuong/rules/publication/log';

/** A result with its place in the log, as `bang-chung.json` gives it. Hashes are hexadecimal. */
export interface ServedProof {
  readonly record: string;
  readonly opening: string;
  readonly leaf: LogLeaf & { readonly index: number };
  readonly size: number;
  readonly inclusion: readonly string[];
}

/** What a reader's browser asks of a log. */
export interface LogSource {
  readonly checkpoint: () => Promise<string>;
  readonly keys: () => Promise<readonly LogVerifier[]>;
  readonly leaves: (from: number) => Promise<readonly LogLeaf[]>;
  readonly consistency: (older: number, newer: number) => Promise<readonly TreeHash[]>;
  /** Null where no result of that number is shown. */
  readonly proof: (number: string) => Promise<ServedProof | null>;
}

export function bytesOfHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/i.test(hex)) throw new TypeError('not hexadecimal');
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The log of a province on this very site. */
export function logOfSite(province: string, signal: AbortSignal): LogSource {
  const ask = (path: string): Promise<Response> => fetch(`/${province}/${path}`, { signal });
  const get = async (path: string): Promise<Response> => {
    const answer = await ask(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;
  return {
    checkpoint: async () => (await get('nhat-ky/dau-cay')).text(),
    keys: async () => {
      const { keys } = await json<{ keys: { origin: string; publicKey: string }[] }>('nhat-ky/khoa.json');
      return keys.map(({ origin, publicKey }) => ({ origin, publicKey: bytesOfHex(publicKey) }));
    },
    leaves: async (from) => (await json<{ leaves: LogLeaf[] }>(`nhat-ky/la.json?tu=${from}`)).leaves,
    consistency: async (older, newer) =>
      (await json<{ proof: string[] }>(`nhat-ky/nhat-quan.json?cu=${older}&moi=${newer}`)).proof.map(
        bytesOfHex,
      ),
    proof: async (number) => {
      const answer = await ask(`ket-qua/${encodeURIComponent(number)}/bang-chung.json`);
      return answer.ok ? ((await answer.json()) as ServedProof) : null;
    },
  };
}
