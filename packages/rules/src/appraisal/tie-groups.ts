import { ownValue } from '../core/own-value.ts';
import type { Member } from './place.ts';

/**
 * People from the best down, in groups with nothing between them: equal points, and no fact to part them. A fact that is
 * unknown for one of a group parts nobody of it.
 */
export function tieGroups(members: readonly Member[], breakBy: readonly string[]): Member[][] {
  const byPoints = split(members, ({ points }) => points.low);
  return byPoints.flatMap((group) => breakGroup(group, breakBy));
}

function breakGroup(group: Member[], [fact, ...rest]: readonly string[]): Member[][] {
  if (fact === undefined || group.length < 2) return [group];
  const isKnown = group.every((member) => ownValue(member.tieBreaks, fact) != null);
  return isKnown
    ? split(group, (member) => member.tieBreaks[fact]!).flatMap((part) => breakGroup(part, rest))
    : [group];
}

function split(members: readonly Member[], key: (member: Member) => number): Member[][] {
  const groups = Map.groupBy(members, key);
  return [...groups].toSorted(([a], [b]) => b - a).map(([, group]) => group);
}
