export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where readers find the site. Addresses in pages are built from it, never from what a request claims. */
  readonly origin: URL;
  readonly publicDatabaseUrl: string;
  readonly cacheBytes: number;
}

/** Settings from the environment; a missing or wrong one says its name, what was expected and an example. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = wholeNumber(env, 'PORT', env['KYCUONG_PUBLIC_PORT'] ?? '4100', 65_535);
  const publicDatabaseUrl = env['KYCUONG_PUBLIC_DATABASE_URL'];
  if (!publicDatabaseUrl)
    throw new Error(
      'KYCUONG_PUBLIC_DATABASE_URL: thiếu. Cần địa chỉ cơ sở dữ liệu của vai trò kycuong_public, ví dụ postgres://kycuong_public:…@localhost/kycuong.\n' +
        'KYCUONG_PUBLIC_DATABASE_URL: missing. Expected the database as role kycuong_public, such as postgres://kycuong_public:…@localhost/kycuong.',
    );
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    origin: origin(env['APP_ORIGIN'] ?? `http://localhost:${port}`),
    publicDatabaseUrl,
    cacheBytes: wholeNumber(env, 'KYCUONG_PUBLIC_CACHE_MB', '64', 4096) * 1024 * 1024,
  };
}

function origin(text: string): URL {
  const url = URL.parse(text);
  if (url && ['http:', 'https:'].includes(url.protocol) && url.origin === text.replace(/\/$/, '')) return url;
  throw new Error(
    `APP_ORIGIN: “${text}” không phải là gốc của một trang web; ví dụ https://kycuong.example.\n` +
      `APP_ORIGIN: “${text}” is not the origin of a site; such as https://kycuong.example.`,
  );
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: string, most: number): number {
  const text = env[name] ?? fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Error(
    `${name}: “${text}” không phải số nguyên từ 0 đến ${most}.\n${name}: “${text}” is not a whole number from 0 to ${most}.`,
  );
}
