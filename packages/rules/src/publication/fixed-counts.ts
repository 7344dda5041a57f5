/** A count in a table, as the way between the two equations that it stands in: one that it adds to, one that it is taken from. */
export interface CountEdge {
  readonly from: number;
  readonly to: number;
}

/**
 * Which kept-back counts a reader could work out exactly, from the counts that are shown and from no count being below zero. Counts
 * and sums form a flow: what goes into a row or column comes out in its sum. A kept-back count can be another number exactly if it
 * lies on a cycle of kept-back ones, along which one can be added or taken away.
 * @param counts whole numbers from 0 on
 * @param hidden which of them are kept back
 * @param asked places of kept-back counts
 */
export function fixedCounts(
  counts: readonly number[],
  hidden: readonly boolean[],
  edges: readonly CountEdge[],
  asked: readonly number[],
): readonly number[] {
  const ways = waysBetween(counts, hidden, edges);
  return asked.filter((place) => {
    const { from, to } = edges[place]!;
    return !reaches(ways, { from: to, to: from }, place) && !reaches(ways, { from, to }, place);
  });
}

/** From each equation where one may be moved: along a kept-back count always, against it only where it is not 0. */
function waysBetween(
  counts: readonly number[],
  hidden: readonly boolean[],
  edges: readonly CountEdge[],
): ReadonlyMap<number, readonly { to: number; place: number }[]> {
  const ways = new Map<number, { to: number; place: number }[]>();
  const add = (from: number, to: number, place: number) =>
    ways.set(from, [...(ways.get(from) ?? []), { to, place }]);
  for (const [place, { from, to }] of edges.entries()) {
    if (!hidden[place]) continue;
    add(from, to, place);
    if (counts[place]! > 0) add(to, from, place);
  }
  return ways;
}

/** Whether one leads to the other without the count itself. */
function reaches(ways: ReturnType<typeof waysBetween>, { from, to }: CountEdge, without: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    for (const way of ways.get(at) ?? [])
      if (way.place !== without && !seen.has(way.to)) {
        seen.add(way.to);
        open.push(way.to);
      }
  }
  return false;
}
