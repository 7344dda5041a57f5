import { evaluate, parse } from 'cel-js';
import { answersOf, type Engine } from './engine.ts';
import { type Dialect, expressionText } from './expression-text.ts';
import { twelveConditions } from './twelve-conditions.ts';

const dialect: Dialect = {
  and: '&&',
  or: '||',
  not: (inner) => `!(${inner})`,
  equals: '==',
  slot: (name) => name,
  oneOf: (slot, values) => `${slot} in [${values.join(', ')}]`,
};

export function celJs(): Engine {
  const conditions = twelveConditions.map((flat) => {
    const parsed = parse(expressionText(flat, dialect));
    if (!parsed.isSuccess) throw new Error(parsed.errors.join());
    return (row: object) => evaluate(parsed.cst, row as Record<string, unknown>);
  });
  return { name: 'cel-js', rows: 20, decide: (rows) => answersOf(rows, conditions) };
}
