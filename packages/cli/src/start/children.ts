import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readable } from './logs.ts';
import type { ServiceName } from './options.ts';
import type { Service } from './services.ts';
import { StartProblem } from './start-problem.ts';

const INHERITED = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TRUST_PROXY',
  'KYCUONG_LOG_LEVEL',
  'NODE_EXTRA_CA_CERTS',
];
const READY_MS = 90_000;
const STOP_MS = 10_000;

export interface Child {
  readonly service: Service;
  /** Settles when it ends, with the words for why. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

type Say = (service: ServiceName, line: string) => void;

export function startChild(service: Service, env: NodeJS.ProcessEnv, say: Say): Child {
  const inherited = INHERITED.flatMap((name) => (env[name] ? [[name, env[name]]] : []));
  const follow = import.meta.resolve('./follow-parent.mjs');
  const child = spawn(process.execPath, ['--import', follow, service.entry], {
    cwd: service.directory,
    // Its own group: Ctrl-C in the terminal reaches us alone, and we end the services in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...Object.fromEntries(inherited), NODE_ENV: 'production', ...service.env },
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) eachLine(stream, (line) => say(service.name, readable(line)));
  }
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  return { service, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const late = await Promise.race([ended.then(() => false), sleep(STOP_MS, true, { ref: false })]);
  if (late) child.kill('SIGKILL');
  await ended;
}

/** Knocks until the service answers; gives up when it ended or took too long. */
export async function untilAnswers({ service, ended }: Child): Promise<void> {
  let over: string | undefined;
  void ended.then((why) => (over = why));
  for (const until = Date.now() + READY_MS; Date.now() < until && !over; await sleep(100)) {
    const answer = await fetch(service.healthUrl, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
  }
  const why = over ?? `${READY_MS / 1000} s`;
  throw new StartProblem({
    vi: `Dịch vụ ${service.name} không trả lời ở ${service.healthUrl} (${why}). Xem các dòng nhật ký \`${service.name}\` ở trên.`,
    en: `The service ${service.name} does not answer at ${service.healthUrl} (${why}). See the log lines \`${service.name}\` above.`,
  });
}

function eachLine(stream: NodeJS.ReadableStream, use: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) use(line);
  });
  stream.on('end', () => rest && use(rest));
}
