import { createServer } from 'node:net';
import { serviceNames, type ServiceName, type StartOptions } from './options.ts';
import { StartProblem } from './start-problem.ts';

const TITLES: Readonly<Record<ServiceName, { vi: string; en: string }>> = {
  public: { vi: 'trang công khai', en: 'the public site' },
  console: { vi: 'bảng điều khiển', en: 'the console' },
  api: { vi: 'API', en: 'the API' },
};

/** Said before anything is started, so that a taken port leaves nothing half up. */
export async function requireFreePorts({ ports, host }: Pick<StartOptions, 'ports' | 'host'>): Promise<void> {
  for (const name of serviceNames) {
    const port = ports[name];
    const reason = await whyTaken(port, host);
    if (!reason) continue;
    const elsewhere = `--${name}-port ${port + 1}`;
    throw new StartProblem({
      vi: `Cổng ${port} dành cho ${TITLES[name].vi} không dùng được (${reason}); chưa khởi động gì. Hãy dừng chương trình đang giữ cổng, hoặc chọn cổng khác: \`npx pnpm@12 start ${elsewhere}\` (hay KYCUONG_${name.toUpperCase()}_PORT).`,
      en: `Port ${port} for ${TITLES[name].en} cannot be used (${reason}); nothing was started. Stop the program that holds it, or choose another: \`npx pnpm@12 start ${elsewhere}\` (or KYCUONG_${name.toUpperCase()}_PORT).`,
    });
  }
}

function whyTaken(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
