import type { Path } from '../../core/path.ts';
import type { Condition, MetricTerm, Term } from '../language/condition.ts';
import type { Window } from '../language/window.schema.ts';

interface Found {
  readonly term: MetricTerm;
  readonly path: Path;
}

/** The window that every metric of a condition has, with all the places of it; undefined when they differ. */
export function commonWindow(
  condition: Condition,
  path: Path,
): { readonly window: Window; readonly node: string; readonly paths: readonly Path[] } | undefined {
  const found = metricsOf(condition, path);
  const [first] = found;
  if (!first) return undefined;
  const same = found.every(({ term }) => JSON.stringify(term.window) === JSON.stringify(first.term.window));
  if (!same || 'consecutive' in first.term.window) return undefined;
  return {
    window: first.term.window,
    node: first.term.id,
    paths: found.map(({ path }) => [...path, 'window']),
  };
}

/** Every metric term in a condition or a term, but not those inside predicates. */
function metricsOf(value: Condition | Term, path: Path): Found[] {
  if ('metric' in value) return [{ term: value, path }];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): Found[] => {
    if (Array.isArray(part))
      return part.flatMap((item: unknown, index) => inItem(item, [...path, key, index]));
    return inItem(part, [...path, key]);
  });
}

function inItem(item: unknown, path: Path): Found[] {
  return typeof item === 'object' && item !== null ? metricsOf(item as Condition | Term, path) : [];
}
