import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isHeld, mayBeKept, prepare } from './answer.ts';
import { capture, type CapturedAnswer } from './captured-answer.ts';
import { bestEncoding, type Encoding } from './encoding.ts';
import { log } from './log.ts';
import { isAnswerAddress, takeAnswer, withoutToken } from './one-time-answer.ts';
import type { ResponseCache, StoredAnswer } from './response-cache.ts';
import { runsScript } from './script-pages.ts';
import { securityHeaders } from './security-headers.ts';

export type Handler = Parameters<typeof capture>[0];

interface Site {
  readonly handler: Handler;
  readonly cache: ResponseCache;
  readonly origin: URL;
  readonly isReady: () => Promise<boolean>;
}

const longestUrl = 2048;
/** Pages being made at once; more would only wait in memory for the database. */
const mostAtOnce = 64;

/** Answers from the cache where it can, and otherwise makes the answer once for all who wait for it. */
export function serve({ handler, cache, origin, isReady }: Site): RequestListener {
  const common = securityHeaders(origin);
  const scripted = securityHeaders(origin, { scripts: true });
  const making = new Map<string, Promise<CapturedAnswer>>();
  const proto = origin.protocol.slice(0, -1);

  function make(request: IncomingMessage, url: string): Promise<CapturedAnswer> {
    const key = `${cache.generation} ${url}`;
    const waiting = making.get(key);
    if (waiting) return waiting;
    // INVARIANT: what is made for one reader is kept for all, so nothing of this reader reaches the page.
    request.method = 'GET';
    request.headers = { host: origin.host, 'x-forwarded-proto': proto, accept: 'text/html' };
    const answer = capture(handler, request).finally(() => making.delete(key));
    making.set(key, answer);
    return answer;
  }

  async function answerAnew(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    encoding: Encoding,
  ) {
    const begun = performance.now();
    const { generation } = cache;
    const held = request.headers['if-none-match'];
    const made = await make(request, url);
    const path = url.split('?', 1)[0] ?? url;
    const answer = await prepare(made, path, encoding, runsScript(path) ? scripted : common);
    const kept = mayBeKept(made);
    if (kept) cache.put(`${encoding} ${url}`, answer, generation);
    send(response, made.status, answer, kept ? held : undefined);
    log('info', {
      event: 'made',
      path: withoutToken(path),
      status: made.status,
      ms: Math.round(performance.now() - begun),
      bytes: answer.body.length,
    });
  }

  async function answerOnce(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const made = making.size < mostAtOnce ? await takeAnswer(handler, request, origin) : 'busy';
    if (made === 'too-large') return plain(response, 413, 'Quá dài / Too long');
    if (made === 'busy') return plain(response, 503, 'Xin thử lại / Please try again', ['retry-after', '2']);
    const encoding = bestEncoding(request.headers['accept-encoding']);
    send(response, made.status, await prepare(made, url, encoding, common), undefined);
    log('info', { event: 'answered', path: withoutToken(url), status: made.status });
  }

  function plain(response: ServerResponse, status: number, text: string, more: string[] = []): void {
    response.writeHead(status, [
      'content-type',
      'text/plain; charset=utf-8',
      'cache-control',
      'no-store',
      ...more,
      ...common,
    ]);
    response.end(`${text}\n`);
  }

  return (request, response) => {
    const url = request.url ?? '/';
    if (request.method === 'POST' && isAnswerAddress(url)) return void answerOnce(request, response, url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(response, 405, 'Chỉ đọc / Read only', ['allow', 'GET, HEAD']);
    const encoding = bestEncoding(request.headers['accept-encoding']);
    const stored = cache.get(`${encoding} ${url}`);
    if (stored) return send(response, 200, stored, request.headers['if-none-match']);
    if (url.length > longestUrl) return plain(response, 414, 'Địa chỉ quá dài / The address is too long');
    if (url === '/healthz') return plain(response, 200, 'ok');
    if (url === '/readyz')
      return void isReady().then((ready) =>
        plain(response, ready ? 200 : 503, ready ? 'ready' : 'not ready'),
      );
    if (making.size >= mostAtOnce)
      return plain(response, 503, 'Xin thử lại / Please try again', ['retry-after', '2']);
    answerAnew(request, response, url, encoding).catch((error: unknown) => {
      log('error', { event: 'failed', cause: error instanceof Error ? error.stack : String(error) });
      if (!response.headersSent) plain(response, 500, 'Có trục trặc ở máy chủ / The server failed');
    });
  };
}

/** Node itself leaves the body out where only the head was asked for. */
function send(
  response: ServerResponse,
  status: number,
  answer: StoredAnswer,
  held: string | undefined,
): void {
  if (status === 200 && isHeld(held, answer.etag)) {
    response.writeHead(304, ['etag', answer.etag]);
    response.end();
    return;
  }
  response.writeHead(status, answer.headers as string[]);
  response.end(answer.body);
}
