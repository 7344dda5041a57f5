import type { Condition } from './condition.ts';
import type { Predicate } from './indicator.schema.ts';

export interface PredicatesByName {
  readonly get: (name: string) => Pick<Predicate, 'when'> | undefined;
}

export interface NamesInCondition {
  readonly parameters: readonly string[];
  readonly predicates: readonly string[];
}

/** What a condition rests on, windows, filters and named conditions included, as it comes in reading. */
export function namesIn(condition: Condition, predicates: PredicatesByName): NamesInCondition {
  const found = { parameters: new Set<string>(), predicates: new Set<string>() };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('param' in value && typeof value.param === 'string') found.parameters.add(value.param);
    else if ('predicate' in value && typeof value.predicate === 'string') {
      const name = value.predicate;
      if (found.predicates.has(name)) return;
      found.predicates.add(name);
      visit(predicates.get(name)?.when);
    } else for (const part of Object.values(value)) visit(part);
  };
  visit(condition);
  return { parameters: [...found.parameters], predicates: [...found.predicates] };
}

export function parametersIn(condition: Condition, predicates: PredicatesByName): readonly string[] {
  return namesIn(condition, predicates).parameters;
}
