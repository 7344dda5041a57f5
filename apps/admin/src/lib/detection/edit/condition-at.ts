import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { formatPath } from '@kycuong/rules/path';
import { partsOf, type PlacedCondition } from '../condition-parts.ts';

/** The innermost condition of the tree that a place such as `when.all[0].left.window` lies in. */
export const conditionAt = ({ when, urgent }: Indicator, place: string): PlacedCondition | undefined => {
  const roots: PlacedCondition[] = [{ condition: when, path: ['when'] }];
  if (urgent) roots.push({ condition: urgent, path: ['urgent'] });
  let at: PlacedCondition | undefined;
  let among: readonly PlacedCondition[] = roots;
  for (;;) {
    const next = among.find(({ path }) => within(place, formatPath(path)));
    if (!next) return at;
    at = next;
    among = partsOf(next);
  }
};

const within = (place: string, path: string): boolean =>
  place === path || (place.startsWith(path) && /^[.[]/.test(place.slice(path.length)));

/** The innermost condition that a node id stands in: its own, or the one around a metric. */
export const conditionOfNode = (indicator: Indicator, node: string): PlacedCondition | undefined => {
  const path = pathOfNode({ when: indicator.when, urgent: indicator.urgent }, node);
  return path && conditionAt(indicator, formatPath(path));
};

const pathOfNode = (value: unknown, node: string): readonly (string | number)[] | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === node) return [];
  for (const [key, part] of Object.entries(value)) {
    const below = pathOfNode(part, node);
    if (below) return [Array.isArray(value) ? Number(key) : key, ...below];
  }
  return undefined;
};
