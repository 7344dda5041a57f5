import type { FastifyRequest } from 'fastify';

/** Media types of the HTTP binding of CloudEvents 1.0. Anything else under `ce-` headers is the binary mode, in JSON here. */
export const eventMediaType = 'application/cloudevents+json';
export const batchMediaType = 'application/cloudevents-batch+json';

const attribute = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
};

/**
 * The events of a request as they were sent, unchecked. Decoded here and not by the official library, which gives an event
 * that lacks an id or a time one of its own: sent again, it would be another.
 */
export function sentEvents({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): unknown[] {
  const mediaType = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (mediaType === batchMediaType) return Array.isArray(body) ? body : [body];
  if (mediaType === eventMediaType) return [body];
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice('ce-'.length), attribute(String(value))]);
  return [
    { ...Object.fromEntries(attributes), datacontenttype: mediaType, ...(body !== null && { data: body }) },
  ];
}
