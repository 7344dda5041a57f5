// adapter-node assumes https and fixes the origin at build time; this entry fixes it per process instead.
import http from 'node:http';

const origin = process.env.APP_ORIGIN ? new URL(process.env.APP_ORIGIN) : null;
process.env.PROTOCOL_HEADER ??= 'x-forwarded-proto';
// Above the 50 MB of a table that is brought in, so that a file too large gets our own clear answer.
process.env.BODY_SIZE_LIMIT ??= '60M';
const trustProxy = process.env.TRUST_PROXY === '1';
if (trustProxy) process.env.ADDRESS_HEADER ??= 'x-forwarded-for';

const { handler } = await import('./build/handler.js');

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
/** On one's own machine two names lead here, but cookies and forms belong to one: a reader who typed the other is sent over. */
const otherName = (request) =>
  origin &&
  loopback.test(origin.host) &&
  request.headers.host !== origin.host &&
  loopback.test(request.headers.host ?? '');

const server = http.createServer((request, response) => {
  if (otherName(request) && request.method === 'GET' && request.url !== '/healthz') {
    response.writeHead(307, { location: `${origin.origin}${request.url}` }).end();
    return;
  }
  if (origin) {
    request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
    request.headers.host = origin.host;
  } else if (!trustProxy) {
    request.headers['x-forwarded-proto'] = 'http';
  }
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});
server.headersTimeout = 20_000;
// 50 MB over a line of 2 Mbit/s.
server.requestTimeout = 300_000;

const port = Number(process.env.PORT ?? 4200);
const host = process.env.HOST ?? '127.0.0.1';
server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Cổng ${port} đã có chương trình khác dùng; đặt PORT khác. / Port ${port} is taken; set another PORT.`
      : String(error),
  );
  process.exit(1);
});
server.listen(port, host, () => console.log(JSON.stringify({ name: 'console', ready: true, host, port })));

const stop = () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), 8000).unref();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
