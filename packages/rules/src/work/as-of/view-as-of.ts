import { happenedOn, knownFrom } from '../day-fields.ts';
import type { AccountableFields } from '../accountable-fields.ts';
import { evidenceKind, type EvidenceKindId, type WorkKindId } from '../evidence-kinds.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import type { AsOf } from './as-of.ts';
import { derivations } from './derivations.ts';
import { exclusionMasks } from './exclusions.ts';
import { readMatters } from './matters.ts';
import { readPosts } from './posts.ts';
import type { Seen } from './seen.ts';

export interface AsOfOptions {
  /** The as-of day, an epoch day. */
  readonly day: number;
  /** Working days after `from` up to and including `to`; epoch days. */
  readonly workingDays: { readonly between: (from: number, to: number) => number };
}

/** Evidence as seen on a day. Nothing is worked out before it is asked for, and nothing twice. */
export function viewAsOf(evidence: Evidence, { day, workingDays }: AsOfOptions): AsOf {
  const exists = remembered((kind: EvidenceKindId) => existing(evidence, kind, day));
  const own = remembered((kind: EvidenceKindId) =>
    remembered((field: string) => ownLane(evidence, kind, field, day)),
  );
  const posts = remembered(() => readPosts(evidence));
  const matters = remembered(() => readMatters(evidence, day));
  const seen: Seen = {
    evidence,
    day,
    workingDays: workingDays.between,
    exists,
    lane: (kind, field) => own(kind)(field),
    posts: () => posts(undefined),
    matters: () => matters(undefined),
  };
  const worked = remembered((kind: EvidenceKindId) =>
    remembered((field: string) => derivations[kind]?.[field]?.(seen, kind) ?? seen.lane(kind, field)),
  );
  const lane = (kind: EvidenceKindId, field: string) => worked(kind)(field);
  const excluded = remembered((kind: WorkKindId) =>
    // By text: one object a metric says the same as another's.
    remembered((accountable: string) =>
      exclusionMasks({ ...seen, lane }, kind, JSON.parse(accountable) as AccountableFields),
    ),
  );
  return {
    day,
    exists,
    lane,
    exclusions: (kind, accountable) => excluded(kind)(JSON.stringify(accountable)),
  };
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function existing(evidence: Evidence, kind: EvidenceKindId, day: number): Uint8Array {
  const table = evidence.table(kind);
  // How far the data goes says something about the as-of day, also when it goes further.
  if (kind === 'data-until') return new Uint8Array(table.size).fill(1);
  return Uint8Array.from(table.lane(evidenceKind(kind).on), (on) => (on <= day ? 1 : 0));
}

function ownLane(evidence: Evidence, kind: EvidenceKindId, field: string, day: number): Int32Array {
  const lane = evidence.table(kind).lane(field);
  const came = knownFrom(kind, field);
  if (came !== undefined) {
    const days = evidence.table(kind).lane(came);
    return lane.map((value, row) => (days[row]! > day ? UNKNOWN : value));
  }
  // The day of the record itself stays: a row whose day lies ahead does not exist, and no window reaches it.
  const mayLieAhead = field !== evidenceKind(kind).on && happenedOn(kind).includes(field);
  return mayLieAhead && lane.some((value) => value > day)
    ? lane.map((value) => (value > day ? UNKNOWN : value))
    : lane;
}
