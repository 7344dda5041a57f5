import { Engine as RulesEngine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Engine } from './engine.ts';
import { choices, type Flat, twelveConditions } from './twelve-conditions.ts';

const operators = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
  '=': 'equal',
} as const;

function asConditions(flat: Flat): NestedCondition {
  if ('all' in flat) return { all: flat.all.map(asConditions) };
  if ('any' in flat) return { any: flat.any.map(asConditions) };
  if ('not' in flat) return { not: asConditions(flat.not) };
  if ('atLeast' in flat) return asConditions(choices(flat.of, flat.atLeast));
  if ('in' in flat) return { fact: flat.slot, operator: 'in', value: flat.in };
  const value = typeof flat.to === 'number' ? flat.to : { fact: flat.to };
  return { fact: flat.slot, operator: operators[flat.cmp], value };
}

export function jsonRules(): Engine {
  const engine = new RulesEngine();
  for (const [bit, flat] of twelveConditions.entries()) {
    const conditions = asConditions(flat) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: String(bit) } });
  }
  return {
    name: 'json-rules-engine',
    rows: 5,
    decide: async (rows) => {
      const masks = new Int32Array(rows.length);
      let errors = 0;
      for (const [index, row] of rows.entries()) {
        try {
          const { events } = await engine.run({ ...row });
          masks[index] = events.reduce((mask, { type }) => mask | (1 << Number(type)), 0);
        } catch {
          errors += twelveConditions.length;
        }
      }
      return { masks, errors };
    },
  };
}
