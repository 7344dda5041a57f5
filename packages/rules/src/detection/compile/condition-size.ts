/** What one condition may be, its metrics' filters and the named conditions in it included. */
export const conditionLimits = { nodes: 2_000, depth: 60 } as const;

/** Whether a written condition is small enough to look into. Counts without recursion, since it may be of any depth. */
export function withinLimits(condition: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[condition, 0]];
  let parts = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    parts += 1;
    if (parts > partsOfNode * conditionLimits.nodes || depth > partsOfLevel * conditionLimits.depth)
      return false;
    for (const part of Object.values(value)) waiting.push([part, depth + 1]);
  }
  return true;
}

// A node is written as a few groups of keys and lists: itself, its terms, their windows and numbers.
const partsOfNode = 8;
const partsOfLevel = 2;
