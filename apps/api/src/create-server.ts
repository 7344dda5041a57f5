import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { createIngest } from '@kycuong/api/ingest';
import { createPublicApi } from '@kycuong/api/public';
import { createStaffApi, derivedSecret } from '@kycuong/api/staff';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { mountHealth } from './health.ts';
import { mountIngest } from './ingest/mount-ingest.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { openMailer } from './outgoing/mailer.ts';
import { mountRouters } from './routers.ts';
import { sealAudit } from './seal-audit.ts';
import type { ServerSettings } from './settings.ts';

const requestsPerMinute = 600;
const mostBytes = 6 * 1024 * 1024;

/** The server for everything outside the two sites. Closing it closes its databases. */
export const createServer = async (settings: ServerSettings): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: mostBytes,
    trustProxy: settings.trustProxy,
    genReqId: () => randomUUID(),
    // A line a request from each router says enough; fastify's own would log addresses.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { base: null, level: process.env['KYCUONG_LOG_LEVEL'] ?? 'info' },
    routerOptions: { maxParamLength: 5000 },
  });
  const staff = createStaffApi({
    ...settings,
    mails: settings.mail !== null,
    log: app.log.child({ name: 'staff-api' }) as never,
  });
  const published = createPublicApi(settings);
  const stopSealing = settings.jobsDatabaseUrl
    ? sealAudit(settings.jobsDatabaseUrl, settings.sealEverySeconds, app.log)
    : null;
  const outgoing = {
    mailer: settings.mail && openMailer(settings.mail),
    origin: settings.origin,
    secret: derivedSecret.bind(null, settings.secret),
    now: () => new Date(),
  };
  // Where jobs are worked on, events come in: both work for all provinces.
  const ingest = settings.jobsDatabaseUrl ? createIngest(settings.jobsDatabaseUrl) : null;
  const stopJobs = settings.jobsDatabaseUrl
    ? await startJobs(settings.jobsDatabaseUrl, outgoing, app.log)
    : null;

  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onClose', async () => {
    await stopJobs?.();
    await ingest?.close();
    await stopSealing?.();
    await Promise.all([staff.close(), published.close()]);
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: ({ url }) => url === '/healthz' || url === '/readyz',
  });
  mountHealth(app, { isReady: published.isReady });
  await mountRouters(app, { staff, published, origin: settings.origin });
  if (ingest) await mountIngest(app, ingest);
  return app;
};
