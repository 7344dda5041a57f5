import type { Condition } from '../language/condition.ts';
import type { Predicate } from '../language/indicator.schema.ts';
import type { Circuit, GrainProgram, Output } from '../program.ts';
import { childrenOf, type KindOfNode, kindsOfNode } from './language-nodes.ts';

/** A program whose outputs are all nodes of its conditions, so that each is decided and can be compared on its own. */
export interface EveryNode {
  readonly program: GrainProgram;
  /** What stands behind each output. */
  readonly nodes: readonly NodeOfIndicator[];
}

export interface NodeOfIndicator {
  readonly indicator: string;
  readonly condition: Condition;
  readonly kinds: readonly KindOfNode[];
}

export function everyNode(program: GrainProgram, predicates: readonly Predicate[]): EveryNode {
  const byName = new Map(predicates.map(({ name, when }) => [name, when]));
  const predicateOf = (name: string) => byName.get(name)!;
  const outputs: Output[] = [];
  const nodes: NodeOfIndicator[] = [];
  for (const output of program.outputs) {
    const { indicator, level, circuit } = output;
    const circuits = circuitsById(circuit);
    const first = outputs.length;
    const add = (condition: Condition, prefix: string): void => {
      const id = prefix + condition.id;
      // The whole of the outcome is more than the condition: days before its thresholds are left out.
      outputs.push({ ...output, circuit: outputs.length === first ? circuit : circuits.get(id)! });
      nodes.push({ indicator: indicator.id, condition, kinds: kindsOfNode(condition, predicateOf) });
      for (const child of childrenOf(condition)) add(child, prefix);
      if ('predicate' in condition) add(predicateOf(condition.predicate), `${id}.`);
    };
    add(level === 'notice' ? indicator.when : indicator.urgent!, '');
  }
  return { program: { ...program, outputs }, nodes };
}

/** The whole of a node that became several is the outermost circuit with its id. */
function circuitsById(circuit: Circuit, found = new Map<string, Circuit>()): Map<string, Circuit> {
  if (!found.has(circuit.id)) found.set(circuit.id, circuit);
  if (circuit.op === 'atom') return found;
  for (const part of circuit.op === 'not' ? [circuit.of] : circuit.of) circuitsById(part, found);
  return found;
}
