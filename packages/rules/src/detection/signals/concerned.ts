import { fieldOf, type Posts, type ReferenceTarget, UNKNOWN, type WorkKindId } from '../../work/work.ts';
import type { Seen } from '../evaluate/seen.ts';
import { keyTarget } from '../evaluate/subjects/key-target.ts';
import type { DecidedGrain } from './decided-grain.ts';
import type { Hit } from './find-hits.ts';
import type { RecordsOf } from './gather-records.ts';

/** Numbers of those whom a signal concerns, in the dictionary of what they are. */
export interface Concerned {
  readonly target: ReferenceTarget;
  readonly numbers: readonly number[];
}

interface Surroundings {
  readonly recordsOf: RecordsOf;
  readonly posts: Posts;
  readonly seen: Seen;
  readonly lastDay: number;
}

/** Whom a signal concerns, as its indicator says. */
export function concernedBy(
  { program, subjects }: DecidedGrain,
  { row, notice }: Hit,
  { recordsOf, posts, seen, lastDay }: Surroundings,
): Concerned {
  const { concerns } = notice.indicator;
  const inKey = (key: (typeof program.keys)[number]) => subjects.keys[program.keys.indexOf(key)]![row]!;
  if ('key' in concerns) return { target: keyTarget[concerns.key], numbers: [inKey(concerns.key)] };
  if ('headOf' in concerns)
    return { target: 'officer', numbers: known([posts.headOf(inKey(concerns.headOf), lastDay)]) };
  if ('of' in concerns) {
    const metric = notice.metricNodes[concerns.of]!;
    return named(program.metrics[metric]!.kind, concerns.field, recordsOf(metric, row), seen);
  }
  if (typeof program.grain === 'string') throw new Error(`no record stands in a row of ${program.name}`);
  return named(program.grain.record, concerns.field, [subjects.keys[0]![row]!], seen);
}

function named(kind: WorkKindId, field: string, records: readonly number[], { asOf }: Seen): Concerned {
  const lane = asOf.lane(kind, field);
  const type = fieldOf(kind, field)!.type;
  return {
    target: type.type === 'reference' ? type.to : 'officer',
    numbers: known(records.map((record) => lane[record]!)),
  };
}

function known(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].filter((number) => number !== UNKNOWN).sort((a, b) => a - b);
}
