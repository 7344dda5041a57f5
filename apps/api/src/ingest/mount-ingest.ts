import { explain, type Ingest } from '@kycuong/api/ingest';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { batchMediaType, eventMediaType, sentEvents } from './sent-events.ts';
import { statusOf } from './status-of.ts';

const mostBytes = 5 * 1024 * 1024;
const mostEvents = 5000;
/** Batches at work at one moment; more would only wait for a connection, holding their bodies. */
const mostAtOnce = 8;
const requestsPerMinute = 6000;

type Holder = Awaited<ReturnType<Ingest['holderOf']>>;

const refused = (code: string, vi: string, en: string) => ({ error: { code, message: { vi, en } } });
const tooMany = refused(
  'TOO_MANY_EVENTS',
  `Mỗi lô có từ 1 đến ${mostEvents} sự kiện. Hãy chia nhỏ rồi gửi lại.`,
  `A batch holds 1 to ${mostEvents} events. Split it and send again.`,
);
const busy = refused(
  'BUSY',
  'Đang nhận nhiều lô cùng lúc. Hãy gửi lại sau thời gian ghi ở `Retry-After`.',
  'Many batches are being taken in. Send again after the time in `Retry-After`.',
);

/** Events of other systems in, by token; receipts out. */
export const mountIngest = async (app: FastifyInstance, ingest: Ingest): Promise<void> => {
  const holders = new WeakMap<FastifyRequest, Holder>();
  let atWork = 0;
  await app.register(async (routes) => {
    routes.addContentTypeParser(
      [eventMediaType, batchMediaType],
      { parseAs: 'string' },
      routes.getDefaultJsonParser('error', 'error'),
    );
    // Before the body is read: nobody without a token makes us hold five megabytes.
    routes.addHook('onRequest', async (request) => {
      holders.set(request, await ingest.holderOf(request.headers.authorization));
    });
    routes.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
      answerError(error, request, reply),
    );

    const config = { rateLimit: { max: requestsPerMinute } };
    routes.post('/ingest/v1/events', { bodyLimit: mostBytes, config }, async (request, reply) => {
      const sent = sentEvents(request);
      if (sent.length === 0 || sent.length > mostEvents) return reply.code(422).send(tooMany);
      if (atWork >= mostAtOnce) return reply.code(503).header('retry-after', '1').send(busy);
      atWork += 1;
      try {
        const { receipt, fresh, stored } = await ingest.take(holders.get(request)!, sent);
        const at = `/ingest/v1/receipts/${receipt}`;
        return await reply
          .code(202)
          .header('location', at)
          .send({ receipt, status: at, events: sent.length, repeated: sent.length - fresh, stored });
      } finally {
        atWork -= 1;
      }
    });

    routes.get<{ Params: { receipt: string } }>(
      '/ingest/v1/receipts/:receipt',
      { config },
      async (request) => {
        const found = await ingest.receipt(holders.get(request)!, request.params.receipt);
        const { takenAt, events, fresh, stored, weighed } = found;
        const state = weighed ? 'weighed' : 'stored';
        return {
          receipt: request.params.receipt,
          state,
          takenAt,
          events,
          repeated: events - fresh,
          stored,
        };
      },
    );
  });
};

function answerError(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // The server's own: a body that is too large, no JSON, or of another media type.
  const own = error.statusCode !== undefined && error.statusCode < 500;
  if (own) return reply.code(error.statusCode!).send(refused('BAD_REQUEST', ...wordsOf(error.statusCode!)));
  const explanation = explain(error, request.id);
  const status = statusOf(explanation.code);
  if (status === 500) request.log.error({ requestId: request.id, cause: error.stack }, 'events failed');
  if (status === 429) void reply.header('retry-after', '30');
  return reply.code(status).send({ error: explanation });
}

function wordsOf(status: number): [vi: string, en: string] {
  if (status === 413)
    return [
      'Lô quá lớn: nhiều nhất 5 MB. Hãy chia nhỏ rồi gửi lại.',
      'The batch is too large: at most 5 MB.',
    ];
  if (status === 415)
    return [
      `Gửi ${eventMediaType}, ${batchMediaType}, hoặc application/json với các tiêu đề ce-.`,
      `Send ${eventMediaType}, ${batchMediaType}, or application/json with ce- headers.`,
    ];
  if (status === 429)
    return ['Gửi quá nhiều lần. Hãy gửi lại sau ít phút.', 'Too many requests. Send again in some minutes.'];
  return ['Nội dung gửi lên không đọc được dưới dạng JSON.', 'The body cannot be read as JSON.'];
}
