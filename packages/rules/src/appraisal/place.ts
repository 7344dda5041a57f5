import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Level } from './level.ts';
import { placementWords } from './placement-words.ts';
import { areKnown, type Points } from './points.ts';
import { hasRoom, holdsAll, limitsOf, type Room, scopeKey, shareOut } from './quota-room.ts';
import type { Quota, QuotaScope } from './quota.schema.ts';
import { tieGroups } from './tie-groups.ts';

/** One person as the quota sees them. */
export interface Member {
  readonly id: string;
  readonly unit: string;
  /** The group of like duties inside the unit. */
  readonly duties: string;
  /** The level that classification reached; `none` when the factors are laid out; null while it is unknown. */
  readonly reached: Level | 'none' | null;
  readonly points: Points;
  /** The facts of `ties.breakBy`; one that is left out or null is unknown. */
  readonly tieBreaks: { readonly [fact: string]: number | null | undefined };
}

/** Where somebody stands in a scope: “xếp thứ 7/30, hạn mức 5”. */
export interface Standing {
  readonly scope: QuotaScope;
  /** 1 is best; people with nothing between them share a rank. */
  readonly rank: number;
  readonly of: number;
  readonly limit: number;
}

/** What the quota made of somebody. `level` is null while nobody can say. */
export type PlacementResult =
  /** Had not reached the level: the quota does not touch them. */
  | { readonly kind: 'untouched'; readonly level: Level | 'none' | null }
  | { readonly kind: 'placed'; readonly level: Level }
  /** Reached the level, but those before them fill a limit. */
  | { readonly kind: 'beyond-limit'; readonly level: Level }
  /** Equal with others across a limit: nobody of them gets the level, or, with null, the competent level chooses. */
  | {
      readonly kind: 'tied';
      readonly level: Level | null;
      readonly among: readonly string[];
      /** How many of them the limit has room for. */
      readonly seats: number;
    }
  /** Somebody of the unit is not known yet, and could change the order. */
  | { readonly kind: 'waiting'; readonly level: null; readonly for: readonly string[] };

export interface Placement {
  readonly id: string;
  readonly result: PlacementResult;
  /** Empty for those whom the quota does not count, and while it waits. */
  readonly standings: readonly Standing[];
  readonly rule: string;
  readonly words: Bilingual;
}

/** Gives a level out within its quota, unit by unit. The order of `members` does not matter. */
export function place(quota: Quota, members: readonly Member[], rule: string): Placement[] {
  const placements = new Map<Member, Placement>();
  for (const unit of Map.groupBy(members, ({ unit }) => unit).values()) {
    for (const [member, placement] of placeUnit(quota, unit, rule)) placements.set(member, placement);
  }
  return members.map((member) => placements.get(member)!);
}

function placeUnit(quota: Quota, unit: readonly Member[], rule: string): [Member, Placement][] {
  const counted = unit.filter(({ reached }) => reached === quota.level || reached === quota.otherwise);
  const candidates = counted.filter(({ reached }) => reached === quota.level);
  const groups = tieGroups(candidates, quota.ties.breakBy);
  const limits = limitsOf(quota, counted);
  const waitingFor = unknownIn(unit, candidates, limits);
  const results =
    waitingFor.length > 0
      ? new Map(
          candidates.map((member) => [member, { kind: 'waiting', level: null, for: waitingFor } as const]),
        )
      : giveOut(quota, groups, limits);

  return unit.map((member) => {
    const result = results.get(member) ?? { kind: 'untouched', level: member.reached };
    const isRanked = waitingFor.length === 0 && counted.includes(member);
    const standings = isRanked
      ? quota.within.map((scope) => standingIn(scope, member, counted, groups, limits))
      : [];
    const words = placementWords(quota, result, standings);
    return [member, { id: member.id, result, standings, rule: `${rule}.${quota.id}`, words }];
  });
}

/** Whose data the order waits for. The order of candidates matters only where there is no room for all of them. */
function unknownIn(unit: readonly Member[], candidates: readonly Member[], limits: Room): string[] {
  const unknown = unit.filter(({ reached }) => reached === null);
  const unordered = candidates.filter(({ points }) => !areKnown(points));
  return [...unknown, ...(holdsAll(limits, candidates) ? [] : unordered)].map(({ id }) => id).toSorted();
}

/** From the best down: equals get the level together, or none of them where a limit runs through them. */
function giveOut(
  { level, otherwise, ties }: Quota,
  groups: readonly (readonly Member[])[],
  limits: Room,
): Map<Member, PlacementResult> {
  const results = new Map<Member, PlacementResult>();
  const chosen = ties.then === 'competent-level';
  let room = limits;
  for (const group of groups) {
    const open = group.filter((member) => hasRoom(room, member));
    const share = shareOut(open, room);
    for (const member of group) results.set(member, { kind: 'beyond-limit', level: otherwise });
    for (const member of share.placed) results.set(member, { kind: 'placed', level });
    for (const { members, seats } of share.ties) {
      const among = members.map(({ id }) => id).toSorted();
      for (const member of members)
        results.set(member, { kind: 'tied', level: chosen ? null : otherwise, among, seats });
    }
    room = share.room;
  }
  return results;
}

function standingIn(
  scope: QuotaScope,
  member: Member,
  counted: readonly Member[],
  groups: readonly (readonly Member[])[],
  limits: Room,
): Standing {
  const key = scopeKey(scope, member);
  const inScope = counted.filter((other) => scopeKey(scope, other) === key);
  const at = groups.findIndex((group) => group.includes(member));
  // Whoever did not reach the level stands behind everybody who did.
  const before = (at === -1 ? groups : groups.slice(0, at)).flat();
  const rank = 1 + before.filter((other) => scopeKey(scope, other) === key).length;
  return { scope, rank, of: inScope.length, limit: limits.get(key) ?? 0 };
}
