import { ServerResponse, type IncomingMessage, type OutgoingHttpHeader } from 'node:http';

/** What a handler wanted to send. */
export interface CapturedAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: ReadonlyMap<string, OutgoingHttpHeader>;
  readonly body: Buffer;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/** Lets a handler answer into memory, so that its answer can be compressed, marked and kept. */
export function capture(handler: Handler, request: IncomingMessage): Promise<CapturedAnswer> {
  return new Promise((resolve, reject) => {
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const headers = new Map<string, OutgoingHttpHeader>();
    response.writeHead = (status: number, ...rest: unknown[]) => {
      response.statusCode = status;
      const given = rest.find((part) => typeof part === 'object' && part !== null);
      for (const [name, value] of Object.entries(given ?? {}))
        headers.set(name.toLowerCase(), value as OutgoingHttpHeader);
      return response;
    };
    response.write = ((chunk: unknown) => {
      keep(chunk);
      return true;
    }) as typeof response.write;
    response.end = ((chunk?: unknown) => {
      keep(chunk);
      for (const [name, value] of Object.entries(response.getHeaders()))
        if (value !== undefined) headers.set(name, value);
      const type = String(headers.get('content-type') ?? '');
      resolve({ status: response.statusCode, type, headers, body: Buffer.concat(chunks) });
      response.emit('finish');
      return response;
    }) as typeof response.end;
    const nothingThere = () => {
      response.statusCode = 404;
      response.end();
    };
    Promise.resolve(handler(request, response, nothingThere)).catch(reject);
  });
}
