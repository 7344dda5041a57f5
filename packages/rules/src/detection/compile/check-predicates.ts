import { checkNodeIds } from './check-node-ids.ts';
import { compileCondition } from './compile-condition.ts';
import { emptyDraft } from './compile-indicator.ts';
import { conditionLimits, withinLimits } from './condition-size.ts';
import { tooLarge } from './faults/structure-faults.ts';
import { rowBuilder } from './row-builder.ts';
import type { Scope } from './scope.ts';

/** Before anything puts a predicate in place: that it is small enough, and that its nodes have names of their own. */
export function checkPredicateShapes(scope: Scope): void {
  for (const [name, { entry, path }] of scope.predicates) {
    const at = [...path, 'when'];
    if (withinLimits(entry.when)) {
      checkNodeIds(scope, [{ condition: entry.when, at }]);
      continue;
    }
    scope.refused.add(name);
    scope.report(at, tooLarge(conditionLimits.nodes, conditionLimits.depth));
  }
}

/** Predicates are checked also where no indicator names them. */
export function checkPredicates(scope: Scope): void {
  for (const [name, { entry, path }] of scope.predicates) {
    if (scope.refused.has(name)) continue;
    const place = {
      path: [...path, 'when'],
      grain: entry.grain,
      builder: rowBuilder(),
      filter: false,
      judgedFrom: -Infinity,
      bearing: 'against' as const,
      honours: 0,
      prefix: '',
      inside: [name],
      output: emptyDraft(),
    };
    compileCondition(scope, place, entry.when);
  }
}
