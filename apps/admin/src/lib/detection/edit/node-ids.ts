/** Every node id of a tree. */
export const nodeIds = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(nodeIds)];
};

/** Ids `n7`, `n8`, … that no node of the tree has yet. */
export const freshIds = (tree: unknown, count: number): readonly string[] => {
  const numbers = nodeIds(tree).map((id) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, index) => `n${last + index + 1}`);
};
