import { UNKNOWN } from '../../../work/work.ts';
import type { GrainKey } from '../../language/grain.ts';
import type { ResolvedMetric } from '../../program.ts';
import type { Seen } from '../seen.ts';
import { keyTarget } from './key-target.ts';
import { pairIndex } from './pair-index.ts';
import type { Subjects } from './subjects.ts';

type Pair = readonly [GrainKey, GrainKey];

/** The pairs that stand together in at least one record, whatever its day before the as-of day and whatever any filter says. */
export function pairSubjects([a, b]: Pair, metrics: readonly ResolvedMetric[], seen: Seen): Subjects {
  const [first, second] = [seen.evidence.names(keyTarget[a]), seen.evidence.names(keyTarget[b])];
  // Numbers of a pair as one whole number: below 2^53 for any two dictionaries that fit in memory.
  const codes = distinctCodes(metrics, second.size, seen);
  const keys = [
    Int32Array.from(codes, (code) => Math.floor(code / second.size)),
    Int32Array.from(codes, (code) => code % second.size),
  ] as const;
  const find = pairIndex(...keys);

  return {
    size: codes.length,
    keys,
    name: (row, key) => (key === 0 ? first.name(keys[0][row]!) : second.name(keys[1][row]!)),
    rowsOf: ([one, other]) =>
      one!.map((number, record) => (number === UNKNOWN ? -1 : find(number, other![record]!))),
  };
}

function distinctCodes(metrics: readonly ResolvedMetric[], radix: number, seen: Seen): Float64Array {
  const sources = new Map(
    metrics.map((metric) => [`${metric.kind} ${metric.on} ${metric.keys.join()}`, metric]),
  );
  const most = [...sources.values()].reduce((sum, { kind }) => sum + seen.evidence.table(kind).size, 0);
  const codes = new Float64Array(most);
  let count = 0;
  for (const { kind, on, keys } of sources.values()) {
    const [one, other] = keys.map((key) => seen.asOf.lane(kind, key));
    const [day, exists] = [seen.asOf.lane(kind, on), seen.asOf.exists(kind)];
    for (let record = 0; record < day.length; record++) {
      if (exists[record] === 0 || day[record] === UNKNOWN || day[record]! > seen.asOf.day) continue;
      if (one![record] === UNKNOWN || other![record] === UNKNOWN) continue;
      codes[count++] = one![record]! * radix + other![record]!;
    }
  }
  return withoutRepeats(codes.subarray(0, count).sort());
}

function withoutRepeats(sorted: Float64Array): Float64Array {
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[kept++] = sorted[index]!;
  }
  return sorted.slice(0, kept);
}
