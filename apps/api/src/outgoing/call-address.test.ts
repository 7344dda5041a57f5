import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callAddress, type TestAllowance } from './call-address.ts';
import { signatureHeader, signCall } from './sign-call.ts';
import { certificate } from './testing/certificate.ts';

describe('calling an address outside', () => {
  let server: Server;
  let port: number;
  let heard: { path: string; headers: IncomingMessage['headers']; body: string }[];
  beforeAll(async () => {
    server = createServer(certificate, (request, response) => {
      void text(request).then((body) => {
        heard.push({ path: request.url ?? '', headers: request.headers, body });
        if (request.url === '/chuyen')
          response.writeHead(302, { location: `https://${certificate.host}:${port}/` });
        else response.writeHead(request.url === '/loi' ? 500 : 204);
        response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  beforeEach(() => (heard = []));
  afterAll(() => server.close());

  const here: TestAllowance = {
    allows: (ip) => ip === '127.0.0.1',
    ca: certificate.cert,
    resolve: () => Promise.resolve(['127.0.0.1']),
  };
  const call = (path: string, allowance: TestAllowance | undefined = here, host: string = certificate.host) =>
    callAddress(
      { address: `https://${host}:${port}${path}`, body: '{"a":1}', headers: { [signatureHeader]: 'x' } },
      allowance,
    );

  it('posts to the address that was checked, under its name', async () => {
    expect(await call('/nhan')).toEqual({ ok: true, status: 204 });
    expect(heard).toMatchObject([
      { path: '/nhan', body: '{"a":1}', headers: { host: `${certificate.host}:${port}` } },
    ]);
  });

  it('follows no redirect, and takes no other answer than a 2xx', async () => {
    expect(await call('/chuyen')).toEqual({ ok: false, fault: 'HTTP_302' });
    expect(await call('/loi')).toEqual({ ok: false, fault: 'HTTP_500' });
    expect(heard.map(({ path }) => path)).toEqual(['/chuyen', '/loi']);
  });

  it('reaches nothing on this machine or beside it, whatever the name stands for', async () => {
    const standsFor = (...ips: string[]): TestAllowance => ({
      ...here,
      allows: () => false,
      resolve: () => Promise.resolve(ips),
    });
    for (const ips of [
      ['127.0.0.1'],
      ['::1'],
      ['169.254.169.254'],
      ['::ffff:127.0.0.1'],
      ['8.8.8.8', '10.0.0.1'],
    ])
      expect(await call('/', standsFor(...ips))).toEqual({ ok: false, fault: 'ADDRESS_NOT_PUBLIC' });
    for (const host of ['127.0.0.1', '[::1]', 'localhost', '0x7f000001', '[::ffff:7f00:1]'])
      expect(await callAddress({ address: `https://${host}:${port}/`, body: '', headers: {} })).toEqual({
        ok: false,
        fault: 'ADDRESS_NOT_PUBLIC',
      });
    expect(heard).toEqual([]);
  });

  it('resolves once: a name that changes its mind gains nothing', async () => {
    let asked = 0;
    const changing: TestAllowance = {
      ...here,
      resolve: () => Promise.resolve([(asked += 1) === 1 ? '127.0.0.1' : '10.0.0.1']),
    };
    expect(await call('/nhan', changing)).toEqual({ ok: true, status: 204 });
    expect(asked).toBe(1);
  });

  it('speaks https alone, to the owner of the name alone', async () => {
    expect(await callAddress({ address: `http://${certificate.host}/`, body: '', headers: {} })).toEqual({
      ok: false,
      fault: 'NOT_HTTPS',
    });
    expect(await call('/nhan', here, 'khac.example.test')).toEqual({ ok: false, fault: 'NO_ANSWER' });
    expect(
      await call('/nhan', { ...here, resolve: () => Promise.reject(new Error('no such name')) }),
    ).toEqual({
      ok: false,
      fault: 'ADDRESS_UNKNOWN',
    });
    expect(heard).toEqual([]);
  });

  it('signs the seconds and the body', () => {
    const mac = createHmac('sha256', 'bi-mat').update('1763900000.{"a":1}').digest('hex');
    expect(signCall('bi-mat', 1_763_900_000, '{"a":1}')).toBe(`t=1763900000,v1=${mac}`);
  });
});
