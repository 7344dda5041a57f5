import type { Circuit } from '../../program.ts';
import { atLeastOf, opposite, type OutcomeFormulas } from './outcome-formulas.ts';

/** Undefined when one of its atoms is. */
export function circuitFormulas(
  circuit: Circuit,
  atom: (index: number) => OutcomeFormulas | undefined,
): OutcomeFormulas | undefined {
  switch (circuit.op) {
    case 'atom':
      return atom(circuit.atom);
    case 'not': {
      const outcome = circuitFormulas(circuit.of, atom);
      return outcome && opposite(outcome);
    }
    case 'all':
      return several(circuit.of.length, circuit.of, atom);
    case 'any':
      return several(1, circuit.of, atom);
    case 'at-least':
      return several(circuit.count, circuit.of, atom);
  }
}

function several(
  count: number,
  circuits: readonly Circuit[],
  atom: (index: number) => OutcomeFormulas | undefined,
): OutcomeFormulas | undefined {
  const outcomes: OutcomeFormulas[] = [];
  for (const circuit of circuits) {
    const outcome = circuitFormulas(circuit, atom);
    if (!outcome) return undefined;
    outcomes.push(outcome);
  }
  return atLeastOf(count, outcomes);
}
