import type { Condition } from '@kycuong/rules/detection/condition';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { valueAt } from '@kycuong/rules/path';
import type { ConditionPath } from '../condition-parts.ts';
import { freshIds, nodeIds } from './node-ids.ts';
import { metricsAt } from './metrics-at.ts';
import { windowsOf } from './windows-of.ts';
import { withValueAt } from './with-value-at.ts';

/** Whether a condition stands in a list that keeps another one when it goes. */
export const removable = (indicator: Indicator, path: ConditionPath): boolean => {
  const list = valueAt(indicator, path.slice(0, -1));
  return Array.isArray(list) && list.length > 1;
};

/** Without one condition; a group that is left with a single one becomes that one. */
export const withoutCondition = (indicator: Indicator, path: ConditionPath): Indicator => {
  const listPath = path.slice(0, -1);
  const list = valueAt(indicator, listPath) as readonly Condition[];
  const kept = list.filter((_, index) => index !== path.at(-1));
  return kept.length === 1
    ? withValueAt(indicator, listPath.slice(0, -1), kept[0])
    : withValueAt(indicator, listPath, kept);
};

/** With one more comparison beside a condition: in its group, or in a new group around it. */
export const withComparison = (indicator: Indicator, path: ConditionPath): Indicator => {
  const [metric] = metricsAt(indicator.grain);
  const [group, node, term] = freshIds(indicator, 3);
  if (!metric || !group || !node || !term) return indicator;
  const window = windowsOf(indicator)[0]?.window ?? { since: 'ever' as const };
  const added = { id: node, cmp: '>=', left: { id: term, metric: metric.id, window }, right: { int: 1 } };
  const beside = valueAt(indicator, path) as Condition;
  const key = 'all' in beside ? 'all' : 'any' in beside ? 'any' : 'atLeast' in beside ? 'of' : undefined;
  if (!key) return withValueAt(indicator, path, { id: group, all: [beside, added] });
  const parts = valueAt(beside, [key]) as readonly Condition[];
  return withValueAt(indicator, [...path, key], [...parts, added]);
};

/** With an urgent level that begins as a copy of the notice, under ids of its own; or without one. */
export const withUrgent = (indicator: Indicator, urgent: boolean): Indicator => {
  if (!urgent) return { ...indicator, urgent: null };
  const ids = nodeIds(indicator.when);
  const fresh = freshIds(indicator, ids.length);
  const renamed = new Map(ids.map((id, index) => [id, fresh[index]]));
  const copy = JSON.stringify(indicator.when, (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? renamed.get(value) : value,
  );
  return { ...indicator, urgent: JSON.parse(copy) as Condition };
};
