import { requireUnused, type Server } from '@kycuong/postgres/server';
import { pnpmCommand, run } from '../../entry/toolchain.mjs';
import { announcement } from './announce.ts';
import { startChild, untilAnswers, type Child } from './children.ts';
import { bringUpDatabase } from './database.ts';
import { requireProductionEnvironment } from './environment.ts';
import { say } from './logs.ts';
import { HELP, readOptions, type StartOptions } from './options.ts';
import { requireFreePorts } from './ports.ts';
import { servicesOf } from './services.ts';
import { StartProblem } from './start-problem.ts';
import { stopSignal } from './stop-signal.ts';

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  requireProductionEnvironment(options, process.env);
  if (!options.databaseUrl) await requireUnused(options.dataDirectory);
  await requireFreePorts(options);
  if (options.build) await build();
  return runUntilStopped(options);
}

async function build(): Promise<void> {
  console.log('• Dựng các ứng dụng · Building the apps');
  const code = await run([...pnpmCommand(), '--silent', 'run', 'build', '--output-logs=errors-only'], {
    env: { NODE_ENV: undefined },
  });
  if (code === 0) return;
  throw new StartProblem({
    vi: `Không dựng được các ứng dụng (mã ${code}); xem lời báo ở trên.`,
    en: `The apps could not be built (code ${code}); see the message above.`,
  });
}

/** Everything that was brought up goes down again, in the opposite order, however this ends. */
async function runUntilStopped(options: StartOptions): Promise<number> {
  const stopped = stopSignal();
  console.log('• Cơ sở dữ liệu · Database');
  const database = await bringUpDatabase(options, process.env);
  const children: Child[] = [];
  try {
    const services = servicesOf(options, database.access, process.env);
    for (const service of services) children.push(startChild(service, process.env, say));
    const failure = failureOf(children, database.server);
    const ready = Promise.all(children.map(untilAnswers)).then(() => undefined);
    const early = await Promise.race([stopped, failure, ready]);
    if (!early) console.log(announcement(services, database, options));
    const why = early ?? (await Promise.race([stopped, failure]));
    if (why instanceof StartProblem) throw why;
    console.log(`\n• Đang dừng · Stopping (${why})`);
    return 0;
  } finally {
    await Promise.allSettled(children.map((child) => child.stop()));
    await database.server?.stop();
    console.log('• Đã dừng · Stopped');
  }
}

function failureOf(children: readonly Child[], server: Server | undefined): Promise<StartProblem> {
  const ends = children.map(async ({ service, ended }) => {
    const why = await ended;
    return new StartProblem({
      vi: `Dịch vụ ${service.name} đã dừng bất ngờ (${why}); xem nhật ký \`${service.name}\` ở trên. Mọi dịch vụ khác cũng được dừng.`,
      en: `The service ${service.name} ended unexpectedly (${why}); see the log lines \`${service.name}\` above. Everything else is stopped too.`,
    });
  });
  const lost = server?.lost.then(
    (error) =>
      new StartProblem({
        vi: `Mất máy chủ cơ sở dữ liệu (${error.message}); xem ${server.directory}/postgres/postgres.log. Mọi dịch vụ được dừng; dữ liệu đã lưu vẫn còn.`,
        en: `The database server went away (${error.message}); see ${server.directory}/postgres/postgres.log. Everything is stopped; what was saved is kept.`,
      }),
  );
  return Promise.race([...ends, ...(lost ? [lost] : [])]);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error && 'vi' in error ? error.message : error);
  process.exitCode = 1;
}
