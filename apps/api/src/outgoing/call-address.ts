import { lookup } from 'node:dns/promises';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface Call {
  readonly address: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Only tests give it: the one way to a server on this machine. */
export interface TestAllowance {
  readonly allows: (ip: string) => boolean;
  readonly ca: string;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** Why a call was not answered with a 2xx, as a code. */
export type CallFault =
  'NOT_HTTPS' | 'ADDRESS_UNKNOWN' | 'ADDRESS_NOT_PUBLIC' | 'NO_ANSWER' | `HTTP_${number}`;

const patienceMs = 10_000;

/**
 * Posts to an address outside. The name is resolved once, every address it stands for must be public, and the connection goes to
 * the one that was checked: a name that changes its mind in between gains nothing. Redirects are not followed.
 */
export async function callAddress(
  { address, body, headers }: Call,
  allowance?: TestAllowance,
): Promise<{ ok: true; status: number } | { ok: false; fault: CallFault }> {
  const url = new URL(address);
  if (url.protocol !== 'https:') return { ok: false, fault: 'NOT_HTTPS' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await (allowance?.resolve ?? resolve)(host).catch(() => []);
  const [checked] = found;
  if (checked === undefined) return { ok: false, fault: 'ADDRESS_UNKNOWN' };
  if (!found.every((ip) => isPublicAddress(ip) || allowance?.allows(ip)))
    return { ok: false, fault: 'ADDRESS_NOT_PUBLIC' };
  const status = await post({ url, host, checked, body, headers, ca: allowance?.ca }).catch(() => null);
  if (status === null) return { ok: false, fault: 'NO_ANSWER' };
  return status >= 200 && status < 300 ? { ok: true, status } : { ok: false, fault: `HTTP_${status}` };
}

const resolve = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

interface Post {
  readonly url: URL;
  readonly host: string;
  readonly checked: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ca: string | undefined;
}

/** The status of the answer. Its words are not read: they could be anything, and as many as they like. */
const post = ({ url, host, checked, body, headers, ca }: Post): Promise<number> =>
  new Promise((answer, fail) => {
    const sent = request(
      {
        host: checked,
        port: url.port || 443,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
        // The certificate must be the name's, although we connect to the number.
        servername: isIP(host) ? '' : host,
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        ...(ca !== undefined && { ca }),
      },
      (response) => {
        answer(response.statusCode ?? 0);
        response.destroy();
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
