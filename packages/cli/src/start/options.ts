import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../entry/toolchain.mjs';
import { StartProblem } from './start-problem.ts';

export interface StartOptions {
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly host: string;
  readonly dataDirectory: string;
  /** A server of one's own; the embedded one when left out. */
  readonly databaseUrl?: string;
  readonly demo: boolean;
  readonly build: boolean;
  readonly production: boolean;
}

export type ServiceName = 'public' | 'console' | 'api';

export const serviceNames = ['api', 'console', 'public'] as const satisfies readonly ServiceName[];

const DEFAULT_PORTS = { public: 4100, console: 4200, api: 4300 } as const;

export const HELP = `npx pnpm@12 start [--demo] [--public-port N] [--console-port N] [--api-port N] [--data-dir DIR] [--no-build]

  --public-port   4100, KYCUONG_PUBLIC_PORT    trang công khai / public site
  --console-port  4200, KYCUONG_CONSOLE_PORT   bảng điều khiển / console
  --api-port      4300, KYCUONG_API_PORT       API
  --data-dir      .data, KYCUONG_DATA_DIR      dữ liệu và bí mật / data and secrets
  --demo          dữ liệu minh họa vào một cơ sở dữ liệu trống / demo data into an empty database
  --no-build      không dựng lại / do not build again

  DATABASE_URL    máy chủ PostgreSQL của bạn, từ bản 15 / a PostgreSQL server of yours, 15 or later
  KYCUONG_HOST    127.0.0.1
`;

type Environment = Readonly<Record<string, string | undefined>>;

export function readOptions(args: readonly string[], env: Environment): StartOptions | 'help' {
  const flags = parseFlags(args);
  if (flags.help) return 'help';
  const port = (name: ServiceName) =>
    readPort(flags[`${name}-port`], `--${name}-port`) ??
    readPort(env[`KYCUONG_${name.toUpperCase()}_PORT`], `KYCUONG_${name.toUpperCase()}_PORT`) ??
    DEFAULT_PORTS[name];
  const ports = { public: port('public'), console: port('console'), api: port('api') };
  requireDifferent(ports);
  return {
    ports,
    host: env['KYCUONG_HOST'] ?? '127.0.0.1',
    dataDirectory: flags['data-dir'] ?? env['KYCUONG_DATA_DIR'] ?? join(root, '.data'),
    ...(env['DATABASE_URL'] && { databaseUrl: env['DATABASE_URL'] }),
    demo: flags.demo ?? false,
    build: !flags['no-build'],
    production: env['NODE_ENV'] === 'production',
  };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        help: { type: 'boolean', short: 'h' },
        demo: { type: 'boolean' },
        'no-build': { type: 'boolean' },
        'data-dir': { type: 'string' },
        'public-port': { type: 'string' },
        'console-port': { type: 'string' },
        'api-port': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new StartProblem({
      vi: `Tùy chọn không hợp lệ: ${String(error)}. Xem \`npx pnpm@12 start --help\`.`,
      en: `Invalid option: ${String(error)}. See \`npx pnpm@12 start --help\`.`,
    });
  }
}

function readPort(text: string | undefined, name: string): number | undefined {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartProblem({
    vi: `${name} phải là số cổng từ 1 đến 65535, nhận được \`${text}\`.`,
    en: `${name} must be a port number from 1 to 65535, got \`${text}\`.`,
  });
}

function requireDifferent(ports: StartOptions['ports']): void {
  if (new Set(Object.values(ports)).size === serviceNames.length) return;
  const list = serviceNames.map((name) => `${name} ${ports[name]}`).join(', ');
  throw new StartProblem({
    vi: `Ba cổng phải khác nhau, nhận được ${list}.`,
    en: `The three ports must differ, got ${list}.`,
  });
}
