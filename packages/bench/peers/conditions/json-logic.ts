import { LogicEngine } from 'json-logic-engine';
import { answersOf, type Engine } from './engine.ts';
import type { FlatRow } from './rows.ts';
import { choices, type Flat, twelveConditions } from './twelve-conditions.ts';

function asJsonLogic(flat: Flat): unknown {
  if ('all' in flat) return { and: flat.all.map(asJsonLogic) };
  if ('any' in flat) return { or: flat.any.map(asJsonLogic) };
  if ('not' in flat) return { '!': [asJsonLogic(flat.not)] };
  if ('atLeast' in flat) return asJsonLogic(choices(flat.of, flat.atLeast));
  const slot = { var: flat.slot };
  if ('in' in flat) return { in: [slot, flat.in] };
  const to = typeof flat.to === 'number' ? flat.to : { var: flat.to };
  return { [flat.cmp === '=' ? '===' : flat.cmp]: [slot, to] };
}

export function jsonLogic(): Engine {
  const engine = new LogicEngine();
  const built = twelveConditions.map(
    (flat) => engine.build(asJsonLogic(flat) as never) as (row: FlatRow) => unknown,
  );
  return { name: 'json-logic-engine (compiled)', rows: 500, decide: (rows) => answersOf(rows, built) };
}
