import type { Path } from '../../core/path.ts';
import type { Condition } from '../language/condition.ts';
import { duplicateName } from './faults/name-faults.ts';
import type { Scope } from './scope.ts';

interface PlacedCondition {
  readonly condition: Condition | null;
  readonly at: Path;
}

/** Every node of conditions that belong together has an id of its own, metrics and their filters included. */
export function checkNodeIds(scope: Scope, conditions: readonly PlacedCondition[]): void {
  const seen = new Set<string>();
  const look = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') {
      if (seen.has(value.id))
        scope.report([...path, 'id'], duplicateName({ vi: 'mã nút', en: 'node id' }, value.id));
      seen.add(value.id);
    }
    const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, part] of parts) look(part, [...path, key]);
  };
  for (const { condition, at } of conditions) look(condition, at);
}
