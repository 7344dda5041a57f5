import { toCivilDay } from '../../core/epoch-day.ts';
import { evidenceKind, type Posts } from '../../work/work.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { GrainProgram } from '../program.ts';
import type { Signal } from '../signal.ts';
import { concernedBy } from './concerned.ts';
import type { DecidedGrain } from './decided-grain.ts';
import type { DetectionContext } from './detection-context.ts';
import type { Hit } from './find-hits.ts';
import type { RecordsOf } from './gather-records.ts';
import { inCodeUnitOrder } from './code-unit-order.ts';

/** Why a match is no signal: nobody it concerns is known, which asks for data; or nobody of them was a head, as it must be. */
export type NotRaised = 'nobody-known' | 'no-head';

export interface Raising {
  readonly recordsOf: RecordsOf;
  readonly posts: Posts;
  readonly seen: Seen;
  readonly context: DetectionContext;
}

export function raiseSignal(grain: DecidedGrain, hit: Hit, raising: Raising): Signal | NotRaised {
  const { posts, seen, context } = raising;
  const { program } = grain;
  const { behaviour, indicator } = hit.notice;
  const dated = datedRecords(grain, hit, raising);
  const lastDay = dated.reduce((last, { day }) => Math.max(last, day), -Infinity);
  const day = dated.length === 0 ? seen.asOf.day : lastDay;
  const { target, numbers } = concernedBy(grain, hit, { ...raising, lastDay: day });
  if (numbers.length === 0) return 'nobody-known';
  const mustHead = target === 'officer' && context.headsOnly.has(behaviour);
  const addressed = mustHead ? numbers.filter((officer) => posts.heads(officer, day)) : numbers;
  if (addressed.length === 0) return 'no-head';

  const subject: Signal['subject'] = Object.fromEntries(
    program.keys.map((key, place) => [key, grain.subjects.name(hit.row, place)]),
  );
  const { matter } = subject;
  return {
    behaviour,
    clause: indicator.clause,
    indicator: indicator.id,
    level: hit.level,
    subject,
    concerns: addressed.map((number) => seen.evidence.names(target).name(number)),
    ...(matter === undefined ? {} : { matter }),
    asOf: toCivilDay(seen.asOf.day),
    records: [...new Set(dated.map(({ id }) => id))].sort(inCodeUnitOrder),
    catalogue: context.identity,
  };
}

/** The records that counted, with their days: at a record grain the record itself. */
function datedRecords({ program, subjects }: DecidedGrain, hit: Hit, { recordsOf, seen }: Raising) {
  return sources(program, hit).flatMap(({ kind, on, metric }) => {
    const { ids } = seen.evidence.table(kind);
    const day = seen.asOf.lane(kind, on);
    const records = metric === undefined ? [subjects.keys[0]![hit.row]!] : recordsOf(metric, hit.row);
    return records.map((record) => ({ id: ids[record]!, day: day[record]! }));
  });
}

function sources({ grain, metrics }: GrainProgram, hit: Hit) {
  if (typeof grain !== 'string')
    return [{ kind: grain.record, on: evidenceKind(grain.record).on, metric: undefined }];
  return [...hit.metrics].map((metric) => ({ kind: metrics[metric]!.kind, on: metrics[metric]!.on, metric }));
}
