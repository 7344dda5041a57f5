import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { duplicateName, unknownBehaviour, unknownClause, unknownIndicator } from './faults/name-faults.ts';
import type { Scope } from './scope.ts';

/** Names of indicators and predicates, each used once, and the names that indicators point at. */
export function checkNames(scope: Scope, { behaviours, settings }: Catalogue): void {
  const items = new Map(behaviours.map((behaviour) => [behaviour.code, behaviour]));
  const ids = new Set(settings.behaviours.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const seen = new Set<string>();
  for (const [item, { code, indicators }] of settings.behaviours.entries()) {
    const path = ['settings', 'behaviours', item];
    const behaviour = items.get(code);
    if (!behaviour && indicators.length > 0)
      scope.report([...path, 'code'], unknownBehaviour(code, [...items.keys()]));
    const letters = behaviour?.clauses.map(({ letter }) => letter) ?? [];
    for (const [index, { id, clause, absorbs }] of indicators.entries()) {
      const at = [...path, 'indicators', index];
      if (seen.has(id))
        scope.report([...at, 'id'], duplicateName({ vi: 'mã chỉ báo', en: 'indicator id' }, id));
      seen.add(id);
      if (clause !== null && !letters.includes(clause))
        scope.report([...at, 'clause'], unknownClause(clause, letters));
      for (const [place, absorbed] of absorbs.entries()) {
        if (absorbed === id || !ids.has(absorbed)) {
          const others = [...ids].filter((one) => one !== id);
          scope.report([...at, 'absorbs', place], unknownIndicator(absorbed, others));
        }
      }
    }
  }
  const predicates = new Set<string>();
  for (const [index, { name }] of settings.predicates.entries()) {
    if (predicates.has(name)) {
      const words = duplicateName({ vi: 'điều kiện có tên', en: 'named condition' }, name);
      scope.report(['settings', 'predicates', index, 'name'], words);
    }
    predicates.add(name);
  }
}
