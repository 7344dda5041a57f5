import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import { bareServer } from './places.ts';
import { runNode, runProgram, type Running, untilAnswers } from './processes.ts';

export interface Peer extends Running {
  readonly url: string;
}

const scratch = () => mkdtempSync(join(tmpdir(), 'kycuong-bench-peer-'));

/** A bare Node server that answers every request with these bytes. */
export async function openBareServer(body: Buffer, encoding: string): Promise<Peer> {
  const directory = scratch();
  const file = join(directory, 'page');
  writeFileSync(file, body);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = runNode([bareServer, String(port), file, encoding]);
  await untilAnswers(url);
  return { ...removing(server, directory), url };
}

const removing = (server: Running, directory: string) => ({
  ...server,
  async [Symbol.asyncDispose]() {
    await server[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  },
});

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** nginx of this machine as one process, like ours, serving these bytes as a file, with neither log nor compression. */
export async function openNginx(body: Buffer): Promise<Peer> {
  const directory = scratch();
  const port = await freePort();
  mkdirSync(join(directory, 'site'));
  writeFileSync(join(directory, 'site/page.html'), body);
  writeFileSync(join(directory, 'nginx.conf'), configuration(directory, port));
  const server = runProgram('nginx', ['-p', directory, '-c', 'nginx.conf', '-e', 'stderr']);
  const url = `http://127.0.0.1:${port}/page.html`;
  await untilAnswers(url);
  return { ...removing(server, directory), url };
}

const configuration = (directory: string, port: number) => `
daemon off;
master_process off;
pid ${directory}/nginx.pid;
events { worker_connections 256; }
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${directory}/${use};`).join('\n  ')}
  access_log off;
  etag on;
  keepalive_requests 10000000;
  open_file_cache max=16;
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${directory}/site; }
}
`;
