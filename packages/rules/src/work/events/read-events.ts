import { canonicalJson } from '../../core/canonical-json.ts';
import { instantMicros } from '../../core/instant.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Problem, ProblemWords } from '../../core/problem.ts';
import { quote } from '../../core/quote.ts';
import { schemaProblems } from '../../core/schema-problem.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { checkLine } from '../parse/check-line.ts';
import { contradictions } from '../parse/contradictions.ts';
import { type EventEnvelope, eventEnvelopeSchema, eventTypePrefix } from './event-envelope.schema.ts';

/** An event that may be stored, with the key and the content by which it is known when it comes again. */
export interface ReadEvent {
  readonly source: string;
  readonly id: string;
  readonly content: string;
  readonly record: EvidenceRecord;
}

export type ReadEvents =
  | { readonly ok: true; readonly events: readonly ReadEvent[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More tell a sender nothing new. */
const mostProblems = 200;

interface Fault {
  readonly path: Path;
  readonly words: ProblemWords;
}

/**
 * Reads events as they were sent, all or none. `receivedAt` is an instant, RFC 3339: what was recorded after it comes from the
 * future and is refused. Problems carry the place of the event, `[3].data.assignedOn`.
 */
export function readEvents(sent: readonly unknown[], receivedAt: string): ReadEvents {
  const events: ReadEvent[] = [];
  const faults: Fault[] = [];
  for (const [place, value] of sent.entries()) {
    if (faults.length >= mostProblems) break;
    const read = readEvent(value, receivedAt);
    if (Array.isArray(read))
      faults.push(...read.map(({ path, words }) => ({ path: [place, ...path], words })));
    else events.push(read);
  }
  if (faults.length === 0) return { ok: true, events };
  const problems = faults
    .slice(0, mostProblems)
    .map(({ path, words }) => ({ severity: 'error' as const, path: formatPath(path), ...words }));
  return { ok: false, problems };
}

function readEvent(value: unknown, receivedAt: string): ReadEvent | Fault[] {
  const envelope = eventEnvelopeSchema.safeParse(value);
  if (!envelope.success) return schemaProblems(eventEnvelopeSchema, value, envelope.error.issues);
  const event = envelope.data;
  const reserved = Object.keys(event.data ?? {}).filter((key) => Object.hasOwn(attributeOf, key));
  if (reserved.length > 0) return reserved.map(belongsOutside);
  const record = checkLine({ line: 0, value: asLine(event) });
  if (Array.isArray(record)) return record.map(inEvent);
  const wrong = [...contradictions(record, 0).map(inEvent), ...fromTheFuture(event, receivedAt)];
  if (wrong.length > 0) return wrong;
  const { source, id, type, subject, time, data = {} } = event;
  return { source, id, content: canonicalJson({ type, subject, time, data }), record };
}

function asLine({ source, type, subject, time, data }: EventEnvelope): Record<string, unknown> {
  const [kind, verb] = type.slice(eventTypePrefix.length).split('.');
  return {
    ...data,
    kind,
    id: subject,
    source,
    recordedAt: time,
    ...(verb === 'withdrawn' && { withdrawn: true }),
  };
}

/** Where in an event stands what a line of a file calls so. */
const attributeOf: Readonly<Record<string, string>> = {
  kind: 'type',
  id: 'subject',
  source: 'source',
  recordedAt: 'time',
  withdrawn: 'type',
};

function inEvent({ path, words }: Fault): Fault {
  const [first, ...rest] = path;
  const attribute = Object.hasOwn(attributeOf, String(first)) ? attributeOf[String(first)] : undefined;
  if (path.length === 0) return { path: ['data'], words };
  return { path: attribute ? [attribute] : ['data', first!, ...rest], words };
}

function belongsOutside(key: string): Fault {
  const attribute = quote(attributeOf[key]);
  return {
    path: ['data', key],
    words: {
      code: 'unknown-key',
      message: {
        vi: `${quote(key)} không nằm trong \`data\``,
        en: `${quote(key)} does not belong in \`data\``,
      },
      remedy: { vi: `ghi ở thuộc tính ${attribute}`, en: `give it as the attribute ${attribute}` },
    },
  };
}

function fromTheFuture({ time }: EventEnvelope, receivedAt: string): Fault[] {
  if (instantMicros(time) <= instantMicros(receivedAt)) return [];
  return [
    {
      path: ['time'],
      words: {
        code: 'recorded-ahead',
        message: {
          vi: `${quote(time)} sau lúc nhận ${quote(receivedAt)}`,
          en: `${quote(time)} is after it came in, ${quote(receivedAt)}`,
        },
        remedy: {
          vi: 'kiểm tra đồng hồ và múi giờ của hệ thống nguồn',
          en: 'check the clock and the offset of the source',
        },
      },
    },
  ];
}
