import { GrowingRoot, hashOfLeaf, type LogLeaf, type LogVerifier } from '@kycuong/rules/publication/log';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

/** A public log under its address, such as `https://ket-qua.example.gov.vn/da-nang`. */
export class PublicLog {
  readonly #base: string;

  constructor(address: string) {
    this.#base = `${address.replace(/\/+$/, '')}/nhat-ky`;
  }

  checkpoint(): Promise<string> {
    return this.#get('dau-cay').then((answer) => answer.text());
  }

  async keys(): Promise<LogVerifier[]> {
    const { keys } = (await this.#json('khoa.json')) as { keys: { origin: string; publicKey: string }[] };
    return keys.map(({ origin, publicKey }) => ({ origin, publicKey: bytesOf(publicKey) }));
  }

  /** The root of the first `size` leaves, computed here from the leaves themselves. */
  async root(size: number, report: (done: number) => void): Promise<Uint8Array> {
    const tree = new GrowingRoot();
    while (tree.size < size) {
      const { leaves } = (await this.#json(`la.json?tu=${tree.size}`)) as { leaves: LogLeaf[] };
      if (leaves.length === 0) break;
      for (const leaf of leaves.slice(0, size - tree.size)) tree.add(hashOfLeaf(leaf));
      report(tree.size);
    }
    return tree.root();
  }

  async consistency(older: number, newer: number): Promise<Uint8Array[]> {
    const { proof } = (await this.#json(`nhat-quan.json?cu=${older}&moi=${newer}`)) as { proof: string[] };
    return proof.map(bytesOf);
  }

  async #json(path: string): Promise<unknown> {
    return (await this.#get(path)).json();
  }

  async #get(path: string): Promise<Response> {
    const address = `${this.#base}/${path}`;
    const answer = await fetch(address).catch((error: unknown) => unreachable(address, String(error)));
    return answer.ok ? answer : unreachable(address, String(answer.status));
  }
}

export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

function unreachable(address: string, why: string): never {
  throw new CliProblem(exitCodes.environment, {
    vi: `không tải được ${address} (${why}); kiểm tra địa chỉ có dạng https://máy-chủ/tỉnh và nhật ký đã có mã gốc được ký`,
    en: `${address} could not be fetched (${why}); check that the address is https://host/province and that the log has a signed head`,
  });
}
