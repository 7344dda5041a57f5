/** A reading page may load our style sheets, pictures and fonts, and nothing else from anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  // No page asks for anything itself; checkers that read robots.txt from inside a page do.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer, as flat name and value pairs. */
export function securityHeaders(origin: URL): readonly string[] {
  return [
    'content-security-policy',
    contentSecurityPolicy,
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
