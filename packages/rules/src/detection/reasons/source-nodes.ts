import type { Path } from '../../core/path.ts';
import type { Condition } from '../language/condition.ts';
import type { Predicate } from '../language/indicator.schema.ts';

/** A condition as it is written, with the way to it; inside a predicate the way from the predicate. */
export interface SourceNode {
  readonly condition: Condition;
  readonly path: Path;
}

/** The written conditions of a circuit by the ids of its nodes: predicates put in place as the compiler does. */
export function sourceNodes(
  root: Condition,
  path: Path,
  predicates: ReadonlyMap<string, Predicate>,
): ReadonlyMap<string, SourceNode> {
  const nodes = new Map<string, SourceNode>();
  const visit = (condition: Condition, path: Path, prefix: string): void => {
    const id = `${prefix}${condition.id}`;
    nodes.set(id, { condition, path });
    if ('predicate' in condition) {
      const predicate = predicates.get(condition.predicate);
      if (predicate) visit(predicate.when, ['when'], `${id}.`);
    } else if ('not' in condition) visit(condition.not, [...path, 'not'], prefix);
    else
      for (const [key, parts] of Object.entries(partsOf(condition)))
        parts.forEach((part, index) => visit(part, [...path, key, index], prefix));
  };
  visit(root, path, '');
  return nodes;
}

function partsOf(condition: Condition): Readonly<Record<string, readonly Condition[]>> {
  if ('all' in condition) return { all: condition.all };
  if ('any' in condition) return { any: condition.any };
  return 'atLeast' in condition ? { of: condition.of } : {};
}
