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

export interface Share {
  readonly placed: readonly Member[];
  /** A limit runs through them, and nothing parts them. */
  readonly tied: readonly Member[];
  readonly room: Room;
}

/**
 * Gives the level to people with nothing between them, as far as every limit holds all of them. Once a limit runs
 * through a group it is closed, so that nobody of lower rank passes the group.
 */
export function shareOut(members: readonly Member[], room: Room, tiesAreChosen: boolean): Share {
  const tied = members.filter((member) => count(members, 'duties', member) > leftFor(room, 'duties', member));
  const placed = members.filter((member) => !tied.includes(member));
  const seats = tiesAreChosen ? seatsOf(tied, room) : 0;
  const left = new Map(room);
  const [first] = members;
  if (first && placed.length + seats > leftFor(room, 'unit', first)) {
    return { placed: [], tied: members, room: left.set('unit', 0) };
  }
  if (left.has('unit')) left.set('unit', left.get('unit')! - placed.length - seats);
  for (const member of members) {
    const key = scopeKey('duties', member);
    if (left.has(key)) left.set(key, tied.includes(member) ? 0 : left.get(key)! - 1);
  }
  return { placed, tied, room: left };
}

/** How many of the tied the competent level may choose. */
function seatsOf(tied: readonly Member[], room: Room): number {
  const groups = Map.groupBy(tied, (member) => scopeKey('duties', member));
  return [...groups.keys()].reduce((all, key) => all + (room.get(key) ?? 0), 0);
}

function leftFor(room: Room, scope: QuotaScope, member: Member): number {
  return room.get(scopeKey(scope, member)) ?? Infinity;
}

function count(members: readonly Member[], scope: QuotaScope, member: Member): number {
  return members.filter((other) => scopeKey(scope, other) === scopeKey(scope, member)).length;
}
