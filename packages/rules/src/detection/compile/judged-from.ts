import { parameterUnchangedSince } from '../../catalogue/parameter-unchanged-since.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import type { Condition } from '../language/condition.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { parametersIn } from '../language/names-in.ts';
import type { Scope } from './scope.ts';

/**
 * The first day whose acts a condition may be held against, an epoch day: its version is in force, and every number that it uses
 * has its value and is approved (promise 7). Days before it are for the version that was in force on them. Minus infinity for a
 * compilation that looks back on purpose.
 */
export function judgedFrom(scope: Scope, indicator: Indicator, condition: Condition): number {
  if (scope.lookBack) return -Infinity;
  const since = parametersIn(condition, named(scope)).flatMap((id) => {
    const parameter = scope.parameters.get(id)?.entry;
    return (parameter && parameterUnchangedSince(parameter, scope.day)) ?? [];
  });
  const inForce = scope.inForceFrom(indicator);
  return Math.max(-Infinity, ...[...since, ...(inForce === null ? [] : [inForce])].map(toEpochDay));
}

const named = ({ predicates, refused }: Scope) => ({
  get: (name: string) => (refused.has(name) ? undefined : predicates.get(name)?.entry),
});
