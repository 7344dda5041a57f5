import { z } from 'zod';
import { evidenceKinds } from '../evidence-kinds.ts';
import { identifierSchema, instantSchema } from '../evidence.schema.ts';

/** What a type of event begins with: `vn.kycuong.assignment.recorded` states an assignment, `….withdrawn` takes it back. */
export const eventTypePrefix = 'vn.kycuong.';
export const eventTypes = evidenceKinds.flatMap(({ id }) => [
  `${eventTypePrefix}${id}.recorded`,
  `${eventTypePrefix}${id}.withdrawn`,
]);

/** The attributes of CloudEvents 1.0 that count here; other extensions are let through and not kept. */
export const eventEnvelopeSchema = z.looseObject({
  specversion: z.literal('1.0'),
  /** With `source` the key by which an event that is sent again is known. */
  id: z.string().min(1).max(200),
  source: identifierSchema,
  type: z.enum(eventTypes),
  /** The id of the record, stable over its corrections. */
  subject: identifierSchema,
  /** When the source recorded this version. */
  time: instantSchema,
  datacontenttype: z.literal('application/json').optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type EventEnvelope = z.output<typeof eventEnvelopeSchema>;
