import type { ConditionPath } from '../condition-parts.ts';

/** The same tree with another value at one place; everything on the way is new, the rest is shared. */
export const withValueAt = <Tree>(tree: Tree, [key, ...rest]: ConditionPath, value: unknown): Tree => {
  if (key === undefined) return value as Tree;
  if (Array.isArray(tree))
    return tree.map((part: unknown, index) =>
      index === key ? withValueAt(part, rest, value) : part,
    ) as Tree;
  const part: unknown = Reflect.get(tree as object, key);
  return { ...tree, [key]: withValueAt(part, rest, value) };
};
