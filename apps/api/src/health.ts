import type { FastifyInstance } from 'fastify';

interface Parts {
  /** The database answers and holds the schema that this code was written against. */
  readonly isReady: () => Promise<boolean>;
}

/** `/healthz`: this process lives. `/readyz`: it can do its work now. */
export const mountHealth = (app: FastifyInstance, { isReady }: Parts): void => {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      if (await isReady()) return { status: 'ready' };
    } catch {
      request.log.warn('database not reachable');
    }
    return reply.code(503).send({ status: 'not-ready' });
  });
};
