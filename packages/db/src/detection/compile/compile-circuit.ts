import type { Circuit } from '@kycuong/rules/detection/program';
import { negation } from './compile-atom.ts';
import { joined, sqlOf } from './fragment.ts';
import type { Condition } from './value.ts';

/** Kleene logic by SQL's own `and`, `or` and `not`. */
export function compileCircuit(circuit: Circuit, atoms: readonly Condition[]): Condition {
  switch (circuit.op) {
    case 'atom':
      return atoms[circuit.atom]!;
    case 'not':
      return negation(compileCircuit(circuit.of, atoms));
    case 'all':
    case 'any': {
      const of = circuit.of.map((one) => compileCircuit(one, atoms));
      const texts = of.map(({ sql }) => sql);
      return {
        sql: sqlOf`(${joined(texts, circuit.op === 'all' ? ' and ' : ' or ')})`,
        nullable: of.some(({ nullable }) => nullable),
      };
    }
    case 'at-least':
      return atLeast(
        circuit.count,
        circuit.of.map((one) => compileCircuit(one, atoms)),
      );
  }
}

/** The sure ones are counted in the low half of a number and the possible ones in the high half. */
function atLeast(count: number, of: readonly Condition[]): Condition {
  const both = joined(
    of.map(({ sql }) => sqlOf`case ${sql} when true then 65537 when false then 0 else 65536 end`),
    ' + ',
  );
  // The number is looked at twice; a subquery keeps its text single, which nested conditions would double at every level.
  return {
    sql: sqlOf`(select case when n & 65535 >= ${count} then true when n >> 16 >= ${count} then null else false end
      from (select ${both} as n offset 0) counted)`,
    nullable: of.some(({ nullable }) => nullable),
  };
}
