import { createServer } from 'node:http';
import { createPublicApi } from '@kycuong/api/public';
import { atMidnight } from './midnight.ts';
import { ResponseCache } from './response-cache.ts';
import { log } from './log.ts';
import { readSettings } from './settings.ts';
import { serve, type Handler } from './serve.ts';

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 15_000;
const stopAfterMs = 10_000;

/** Brings the site up, keeps its cache true, and takes it down in order when asked to. */
export async function startSite(): Promise<void> {
  const settings = readSettings(process.env);
  // adapter-node believes these headers; `serve` writes them, whatever a request claims.
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'host';
  const built = new URL('../build/handler.js', import.meta.url).href;
  const { handler } = (await import(built)) as { handler: Handler };

  const cache = new ResponseCache(settings.cacheBytes);
  const api = createPublicApi({ publicDatabaseUrl: settings.publicDatabaseUrl });
  const empty = () => cache.empty();
  await api.onPublicationChange(empty, {
    onListening: empty,
    onLost: () => cache.close(),
    onError: (error) => log('warn', { event: 'not listening', cause: String(error) }),
  });
  const midnight = atMidnight(empty);

  const server = createServer(
    { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, maxHeaderSize: 16_384 },
    serve({ handler, cache, origin: settings.origin, isReady: () => api.isReady() }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, settings.port)));
    server.listen(settings.port, settings.host, resolve);
  });
  log('info', {
    event: 'listening',
    host: settings.host,
    port: settings.port,
    origin: settings.origin.origin,
  });

  const stop = async () => {
    midnight.stop();
    setTimeout(() => process.exit(1), stopAfterMs).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await api.close();
    log('info', { event: 'stopped' });
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(
    `Cổng ${port} đang được dùng. Đặt KYCUONG_PUBLIC_PORT thành cổng khác.\nPort ${port} is taken. Set KYCUONG_PUBLIC_PORT to another one.`,
  );
}
