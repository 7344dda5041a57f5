import { evaluate } from 'feelin';
import { answersOf, type Engine } from './engine.ts';
import { type Dialect, expressionText } from './expression-text.ts';
import { twelveConditions } from './twelve-conditions.ts';

const dialect: Dialect = {
  and: 'and',
  or: 'or',
  not: (inner) => `not(${inner})`,
  equals: '=',
  slot: (name) => name,
  oneOf: (slot, values) => `${slot} in (${values.join(', ')})`,
};

/** It parses every time: there is no way to keep a parsed expression. */
export function feelin(): Engine {
  const conditions = twelveConditions.map((flat) => {
    const text = expressionText(flat, dialect);
    return (row: object): unknown => {
      const answer: unknown = evaluate(text, row as Record<string, unknown>);
      return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
    };
  });
  return { name: 'feelin', rows: 2, decide: (rows) => answersOf(rows, conditions) };
}
