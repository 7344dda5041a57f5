import { createServer } from './create-server.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const app = await createServer(settings);

const stop = async (): Promise<void> => {
  // Whatever still hangs after twelve seconds is not worth waiting for; a job that is cut off runs again.
  setTimeout(() => process.exit(0), 12_000).unref();
  await app.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

try {
  await app.listen({ host: settings.host, port: settings.port });
  app.log.info({ name: 'api', ready: true, port: settings.port }, 'ready');
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  app.log.error(
    taken
      ? `cổng ${settings.port} đã có chương trình khác dùng / port ${settings.port} is taken; set KYCUONG_API_PORT`
      : String(error),
  );
  await app.close();
  process.exit(1);
}
