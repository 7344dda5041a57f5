import type { IncomingMessage } from 'node:http';
import { capture, type CapturedAnswer } from './captured-answer.ts';

const address = /^\/(?:en\/)?[a-z0-9-]+\/xac-nhan\/[\w-]{43}$/;
const longestBody = 8192;

/** The only addresses that take something: a one-time link, which names nobody and opens nothing else. */
export const isAnswerAddress = (url: string): boolean => address.test(url);

/** A token answers for a citizen, so no log keeps one. */
export const withoutToken = (path: string): string => path.replace(/(\/xac-nhan\/)[^/?]+/, '$1…');

/** Lets the page take what a citizen answers. Nothing of the reader but the words of the form reaches it. */
export function takeAnswer(
  handler: Parameters<typeof capture>[0],
  request: IncomingMessage,
  origin: URL,
): Promise<CapturedAnswer> | 'too-large' {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= longestBody)) return 'too-large';
  request.headers = {
    host: origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(length),
    // A page without a referrer posts with the origin `null`. There is no cookie that another site could ride on: the token in the
    // address is all that counts.
    origin: origin.origin,
  };
  return capture(handler, request);
}
