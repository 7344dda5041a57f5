/** A reading page may load our style sheets, pictures and fonts, and nothing else from anywhere. */
const readingPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // Only the page that checks the log asks for anything itself; checkers that read robots.txt from inside a page do, too.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Trust {
  /** Whether the page may run scripts of this site. */
  readonly scripts?: boolean;
}

/** Headers of every answer, as flat name and value pairs. */
export function securityHeaders(origin: URL, { scripts = false }: Trust = {}): readonly string[] {
  return [
    'content-security-policy',
    scripts ? `${readingPolicy}; script-src 'self'` : readingPolicy,
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'no-referrer',
    'cross-origin-opener-policy',
    'same-origin',
    'cross-origin-resource-policy',
    'same-origin',
    'permissions-policy',
    'camera=(), geolocation=(), microphone=()',
    ...(origin.protocol === 'https:'
      ? ['strict-transport-security', 'max-age=31536000; includeSubDomains']
      : []),
  ];
}
