import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from '../path.ts';

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function step(node: unknown, part: string | number): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof part === 'number')
    return part in node.items ? { value: node.items[part] } : undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => keyOf(item) === String(part));
  return pair && { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Offset of the value a path leads to; of its nearest written ancestor when the path goes on where the file does not. */
export function offsetOf(root: unknown, path: Path, want: 'key' | 'value' = 'value'): number {
  let [node, offset] = [root, startOf(root) ?? 0];
  for (const [index, part] of path.entries()) {
    const next = step(node, part);
    if (!next) return offset;
    const last = index === path.length - 1;
    const start = last && want === 'key' ? startOf(next.key) : (startOf(next.value) ?? startOf(next.key));
    offset = start ?? startOf(next.key) ?? offset;
    node = next.value;
  }
  return offset;
}

export interface Visited {
  readonly path: Path;
  readonly node: unknown;
  /** The same key was written before in the same map. */
  readonly duplicate?: boolean;
}

/** Every key and value of a tree. The tree is shallow: `refuseTokens` has seen to that. */
export function* visitTree(node: unknown, path: Path = []): Generator<Visited> {
  yield { path, node };
  if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* visitTree(item, [...path, index]);
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = keyOf(pair);
    yield { path: [...path, key], node: pair.key, duplicate: seen.has(key) };
    seen.add(key);
    yield* visitTree(pair.value, [...path, key]);
  }
}
