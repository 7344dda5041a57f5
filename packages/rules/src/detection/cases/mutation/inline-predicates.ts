import type { Condition } from '../../language/condition.ts';
import type { Indicator, Predicate } from '../../language/indicator.schema.ts';
import { replacedAt, sitesOf } from './rewrite.ts';

/** An indicator with named conditions written out in their places, so that each place can change on its own. */
export function inlinePredicates(indicator: Indicator, predicates: readonly Predicate[]): Indicator {
  const named = new Map(predicates.map(({ name, when }) => [name, when]));
  const inline = (condition: Condition): Condition => {
    for (const { path, value } of sitesOf(condition)) {
      const when = typeof value['predicate'] === 'string' ? named.get(value['predicate']) : undefined;
      if (when) {
        const id = String(value['id']);
        return inline(replacedAt(condition, path, { id, all: [prefixed(when, id)] }));
      }
    }
    return condition;
  };
  return {
    ...indicator,
    when: inline(indicator.when),
    urgent: indicator.urgent && inline(indicator.urgent),
  };
}

/** Ids of the file have no full stop; a hyphen keeps them readable. */
function prefixed(when: Condition, id: string): Condition {
  let written = when;
  for (const { path, value } of sitesOf(when))
    if ('id' in value) written = replacedAt(written, [...path, 'id'], `${id}-${String(value['id'])}`);
  return written;
}
