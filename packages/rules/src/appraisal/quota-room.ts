import type { Member } from './place.ts';
import type { Quota, QuotaScope } from './quota.schema.ts';

/** How many may still get the level in each scope of one unit. A scope that the quota does not limit is left out. */
export type Room = ReadonlyMap<string, number>;

export function scopeKey(scope: QuotaScope, { duties }: Member): string {
  return scope === 'unit' ? 'unit' : `duties ${duties}`;
}

/** The most people of `count` who may have the level: a whole number whose share never exceeds the percent. */
export function limitOf({ percent, of }: Quota, count: number): number {
  return Math.floor((percent * count) / (of === 'reached' ? 100 : 100 + percent));
}

/** The limits of a unit before anybody has the level. */
export function limitsOf(quota: Quota, counted: readonly Member[]): Room {
  const keys = quota.within.flatMap((scope) => counted.map((member) => scopeKey(scope, member)));
  const people = Map.groupBy(keys, (key) => key);
  return new Map([...people].map(([key, { length }]) => [key, limitOf(quota, length)]));
}

export function hasRoom(room: Room, member: Member): boolean {
  return leftFor(room, 'unit', member) > 0 && leftFor(room, 'duties', member) > 0;
}

export function holdsAll(room: Room, members: readonly Member[]): boolean {
  return (['unit', 'duties'] as const).every((scope) =>
    members.every((member) => count(members, scope, member) <= leftFor(room, scope, member)),
  );
}

/** People with nothing between them through whom a limit runs. */
export interface Tie {
  readonly members: readonly Member[];
  /** How many of them the limit has room for. */
  readonly seats: number;
}

export interface Share {
  readonly placed: readonly Member[];
  readonly ties: readonly Tie[];
  readonly room: Room;
}

/**
 * Gives the level to equals, as far as every limit holds all of them. Once a limit runs through a group it is closed,
 * so that nobody of lower rank passes the group. Limits are rounded down, so those of all duties together never exceed
 * that of their unit: where duties have limits, the unit's is kept by itself.
 */
export function shareOut(equals: readonly Member[], room: Room): Share {
  const left = new Map(room);
  const ties: Tie[] = [];
  let placed = equals;
  for (const scope of ['duties', 'unit'] as const) {
    for (const [key, members] of Map.groupBy(placed, (member) => scopeKey(scope, member))) {
      const seats = left.get(key);
      if (seats === undefined) continue;
      left.set(key, Math.max(0, seats - members.length));
      if (members.length <= seats) continue;
      ties.push({ members, seats });
      placed = placed.filter((member) => !members.includes(member));
    }
  }
  return { placed, ties, room: left };
}

function leftFor(room: Room, scope: QuotaScope, member: Member): number {
  return room.get(scopeKey(scope, member)) ?? Infinity;
}

function count(members: readonly Member[], scope: QuotaScope, member: Member): number {
  return members.filter((other) => scopeKey(scope, other) === scopeKey(scope, member)).length;
}
