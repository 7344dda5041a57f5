import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const squeeze = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const worthwhileBytes = 600;
/** Strong enough for text, quick enough for the first reader of a page. */
const brotliQuality = 6;

const accepted = new Map<string, Encoding>();
const mostRemembered = 200;

/** The best encoding that a reader's software takes. Browsers send few different headers, so each is read once. */
export function bestEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = accepted.get(header);
  if (known) return known;
  const refused = (name: string) => new RegExp(`\\b${name}\\s*;\\s*q=0(\\.0+)?(?![\\d.])`).test(header);
  const best = (['br', 'gzip'] as const).find(
    (name) => new RegExp(`\\b${name}\\b`).test(header) && !refused(name),
  );
  if (accepted.size < mostRemembered) accepted.set(header, best ?? 'identity');
  return best ?? 'identity';
}

const compressible = /^(text\/|application\/(json|xml)|image\/svg)/;

/** The body in the wanted encoding, or as it is where that gains nothing. */
export async function encode(
  body: Buffer,
  type: string,
  wanted: Encoding,
): Promise<{ encoding: Encoding; body: Buffer }> {
  if (wanted === 'identity' || body.length < worthwhileBytes || !compressible.test(type))
    return { encoding: 'identity', body };
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
  return {
    encoding: wanted,
    body: wanted === 'br' ? await squeeze.br(body, options) : await squeeze.gzip(body),
  };
}
