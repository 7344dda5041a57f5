import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { freePort } from '@kycuong/postgres/free-port';
import { expect, test } from 'vitest';
import { requireFreePorts } from './ports.ts';

test('a taken port is named with the way out before anything is started', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const ports = { public: await freePort(), console: port, api: await freePort() };
  await expect(requireFreePorts({ ports, host: '127.0.0.1' })).rejects.toMatchObject({
    vi: expect.stringContaining(`Cổng ${port} dành cho bảng điều khiển`),
    en: expect.stringContaining('nothing was started'),
  });
  holder.close();
});

test('free ports pass', async () => {
  const ports = { public: await freePort(), console: await freePort(), api: await freePort() };
  await expect(requireFreePorts({ ports, host: '127.0.0.1' })).resolves.toBeUndefined();
});
