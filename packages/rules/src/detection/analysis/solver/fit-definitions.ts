// Sums and ratios are no differences. A variable stands for each; here its value is made to agree with what it stands for:
// by narrowing bounds, by elimination, and by trying values, within a budget.
import type { Definition } from './constraint-space.ts';
import type { DifferenceGraph } from './difference-graph.ts';
import { contradict, type Inequality } from './eliminate.ts';
import { type Linear, minus, scale, variable as alone } from './linear.ts';
import { type Equation, narrowBounds } from './narrow-bounds.ts';

/** `too-large`: the budget ran out, and nothing is known. */
export type Fit = 'fits' | 'conflict' | 'too-large';

/** Steps left; shared by everything that works on one question. */
export interface Budget {
  steps: number;
}

/** A round over all equations takes as long as so many literals. */
const stepsOfRound = 10;
const stepsOfElimination = 20;

/** Bounds that still move after so many rounds may go on for millions. */
const mostRounds = 30;

/** On `fits` the graph keeps the constraints that fix every variable of the definitions; else it is as before. */
export function fitDefinitions(
  graph: DifferenceGraph,
  definitions: readonly Definition[],
  budget: Budget,
): Fit {
  if (definitions.length === 0) return 'fits';
  const size = graph.size;
  const equations = definitions.map(equationOf);
  budget.steps -= stepsOfElimination;
  let fit: Fit = narrow(graph, equations) ? 'fits' : 'conflict';
  if (fit === 'fits' && contradict(inequalitiesOf(graph, definitions))) fit = 'conflict';
  if (fit === 'fits') fit = search(graph, equations, budget);
  if (fit !== 'fits') graph.backTo(size);
  return fit;
}

function equationOf({ variable, terms }: Definition): Equation {
  return [...terms, { variable, times: -1 }];
}

function search(graph: DifferenceGraph, equations: readonly Equation[], budget: Budget): Fit {
  if ((budget.steps -= stepsOfRound) < 0) return 'too-large';
  if (!narrow(graph, equations)) return 'conflict';
  const [lows, highs] = [graph.lows(), graph.highs()];
  const open = equations
    .flat()
    .map(({ variable }) => variable)
    .find((variable) => lows[variable]! < highs[variable]!);
  if (open === undefined) return 'fits';
  const [low, high] = [lows[open]!, highs[open]!];
  const middle = Math.ceil((low + high) / 2);
  // The ends first: there the witnesses that people can read are found at once.
  const parts = [
    [low, low],
    [high, high],
    [low + 1, middle - 1],
    [Math.max(middle, low + 1), high - 1],
  ] as const;
  for (const [from, to] of parts) {
    if (from > to) continue;
    const size = graph.size;
    if (graph.add({ target: open, base: 0, most: to }) && graph.add({ target: 0, base: open, most: -from })) {
      const fit = search(graph, equations, budget);
      if (fit !== 'conflict') return fit;
    }
    graph.backTo(size);
  }
  return 'conflict';
}

/** Carries bounds through all equations until nothing changes or it takes too long. False when no numbers are left. */
function narrow(graph: DifferenceGraph, equations: readonly Equation[]): boolean {
  const known = new Map<string, number>();
  for (let [round, size] = [0, -1]; size !== graph.size && round < mostRounds; round++) {
    size = graph.size;
    for (const equation of equations) if (!narrowBounds(graph, equation, known)) return false;
  }
  return true;
}

/** The differences and definitions that share variables, with every definition put in. */
function inequalitiesOf(graph: DifferenceGraph, definitions: readonly Definition[]): Inequality[] {
  const forms = new Map<number, Linear>(
    definitions.map(({ variable, terms }) => [variable, { terms, constant: 0 }]),
  );
  const inside = new Set<number>([0]);
  for (const { variable, terms } of definitions)
    for (const part of [variable, ...terms.map((term) => term.variable)]) inside.add(part);
  const formOf = (variable: number): Linear =>
    variable === 0 ? scale(alone(0), 0) : (forms.get(variable) ?? alone(variable));
  return graph.constraints
    .filter(({ target, base }) => inside.has(target) && inside.has(base))
    .map(({ target, base, most }) => {
      const { terms, constant } = minus(formOf(target), formOf(base));
      return { terms, constant: constant - most };
    });
}
