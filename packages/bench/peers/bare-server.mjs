// The limit for a cached page: a bare Node server that answers every request with the same bytes.
// Usage: node bare-server.mjs PORT BODY_FILE CONTENT_ENCODING
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, file, encoding] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length };
if (encoding) headers['content-encoding'] = encoding;
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1');
