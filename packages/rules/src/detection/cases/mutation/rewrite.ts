// Conditions as trees of plain values: every place in one, and the tree with another value there.
import type { Path } from '../../../core/path.ts';

export interface Site {
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every map inside a value, outermost first. */
export function* sitesOf(value: unknown, path: Path = []): Generator<Site> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, value: value as Site['value'] };
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of parts) yield* sitesOf(part, [...path, key]);
}

/** The same tree with another value at a path. */
export function replacedAt<Tree>(tree: Tree, path: Path, value: unknown): Tree {
  const [part, ...rest] = path;
  if (part === undefined) return value as Tree;
  const below = replacedAt((tree as Record<string | number, unknown>)[part], rest, value);
  if (Array.isArray(tree)) return tree.with(Number(part), below) as Tree;
  return { ...tree, [part]: below };
}
