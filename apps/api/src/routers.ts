import { router as publicRouter, type createPublicApi, type PublicRouter } from '@kycuong/api/public';
import { staffRouter, type StaffApi, type StaffRouter } from '@kycuong/api/staff';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Parts {
  readonly staff: StaffApi;
  readonly published: ReturnType<typeof createPublicApi>;
  /** The only other origin from which a browser may send the session cookie along. */
  readonly origin: string;
}

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

/** The province travels in a header; membership is proved again for each request. */
const staffRequest = async (staff: StaffApi, request: FastifyRequest) => ({
  session: await staff.access.currentSession({
    cookie: one(request.headers.cookie),
    address: request.ip,
    userAgent: one(request.headers['user-agent']),
  }),
  province: one(request.headers['x-kycuong-province']) || null,
  requestId: request.id,
});

export const mountRouters = async (
  app: FastifyInstance,
  { staff, published, origin }: Parts,
): Promise<void> => {
  app.addHook('preHandler', async (request, reply) => {
    const from = request.headers.origin;
    if (
      request.url.startsWith('/trpc/staff') &&
      request.method !== 'GET' &&
      from !== undefined &&
      from !== origin
    ) {
      await reply.code(403).send({ error: 'ORIGIN_REFUSED' });
    }
  });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc/staff',
    trpcOptions: {
      router: staffRouter,
      createContext: async ({ req }) => staff.contextFor(await staffRequest(staff, req)),
    } satisfies FastifyTRPCPluginOptions<StaffRouter>['trpcOptions'],
  });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc/public',
    trpcOptions: {
      router: publicRouter,
      createContext: () => published.context,
    } satisfies FastifyTRPCPluginOptions<PublicRouter>['trpcOptions'],
  });
};
