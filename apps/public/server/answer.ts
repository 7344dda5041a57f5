import { createHash } from 'node:crypto';
import type { CapturedAnswer } from './captured-answer.ts';
import { encode, type Encoding } from './encoding.ts';
import type { StoredAnswer } from './response-cache.ts';

/** Names that hold a digest of the content never change it. */
const forever = 'public, max-age=31536000, immutable';
const askAgain = 'public, max-age=0, must-revalidate';

/** Of what a handler sends, only these go on; the rest is ours to say. */
const passedOn = ['content-type', 'content-disposition', 'location', 'allow', 'x-robots-tag'];

/** Whether an answer may outlive its sending, here or anywhere: a page with a name on it says that it may not. */
export const mayBeKept = ({ status, headers }: Pick<CapturedAnswer, 'status' | 'headers'>): boolean =>
  status === 200 && !/\bno-store\b/i.test(String(headers.get('cache-control') ?? ''));

/** An answer in one encoding with its validator and everything that must stand in its head. */
export async function prepare(
  answer: CapturedAnswer,
  path: string,
  wanted: Encoding,
  common: readonly string[],
): Promise<StoredAnswer> {
  const { encoding, body } = await encode(answer.body, answer.type, wanted);
  const digest = createHash('sha256').update(answer.body).digest('base64url').slice(0, 22);
  // A strong validator stands for these very bytes, so each encoding has its own.
  const etag = `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers = passedOn.flatMap((name) =>
    answer.headers.has(name) ? [name, String(answer.headers.get(name))] : [],
  );
  return {
    etag,
    body,
    headers: [
      ...headers,
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
      'content-length',
      String(body.length),
      'vary',
      'accept-encoding',
      ...(mayBeKept(answer)
        ? ['etag', etag, 'cache-control', path.startsWith('/_app/immutable/') ? forever : askAgain]
        : ['cache-control', 'no-store']),
      ...common,
    ],
  };
}

/** Whether a reader already holds these bytes. */
export const isHeld = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag ||
    ifNoneMatch === '*' ||
    ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
