import type { Circuit } from '../../program.ts';
import { joined, number } from './bits.ts';
import type { CodeBlock, OutcomeCode } from './code-block.ts';
import { opposite } from './compare-code.ts';

export function circuitCode(circuit: Circuit, atoms: readonly OutcomeCode[], block: CodeBlock): OutcomeCode {
  switch (circuit.op) {
    case 'atom':
      return atoms[circuit.atom]!;
    case 'not':
      return opposite(circuitCode(circuit.of, atoms, block), block);
    case 'all':
    case 'any':
    case 'at-least': {
      const parts = circuit.of.map((part) => circuitCode(part, atoms, block));
      const combined = (bits: readonly string[]) =>
        circuit.op === 'at-least'
          ? `(${number(circuit.count - 1)}-${joined(bits, '+')}>>>31)`
          : joined(bits, circuit.op === 'all' ? '&' : '|');
      const sure = block.named(combined(parts.map((part) => part.sure)));
      const exact = parts.every((part) => part.sure === part.possible);
      return { sure, possible: exact ? sure : block.named(combined(parts.map((part) => part.possible))) };
    }
  }
}
