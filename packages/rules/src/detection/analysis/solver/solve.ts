// The search for one row: it goes through the disjunctive form of the formulas one part at a time, and leaves a part as soon
// as its constraints contradict each other. Formulas are never written out, so that only the budget bounds their size.
import type { ConstraintSpace } from './constraint-space.ts';
import { type Budget, fitDefinitions } from './fit-definitions.ts';
import type { Formula } from './formula.ts';

export interface Solution {
  /** The value of every variable. */
  readonly values: readonly number[];
  /** Outcomes of the literals that took part: 1 true, −1 false, 0 never asked for. */
  readonly literals: Int8Array;
}

export type Answer =
  | { readonly found: 'yes'; readonly solution: Solution }
  | { readonly found: 'no' }
  /** Too large for the budget or for exact numbers: not analysed, which is always said aloud. */
  | { readonly found: 'not-analysed' };

/** A value that makes a witness easier to read, taken when nothing forbids it. */
export interface Preference {
  readonly variable: number;
  readonly value: number;
}

/** Enough for every indicator a person would write; a few milliseconds at most. */
export const defaultSteps = 4000;

type State = 'true' | 'false' | 'open';

/** Whether all formulas can be true at once, and if so for which whole numbers. The space is left as it was. */
export function solve(
  space: ConstraintSpace,
  formulas: readonly Formula[],
  preferences: readonly Preference[] = [],
  steps = defaultSteps,
): Answer {
  if (space.inexact) return { found: 'not-analysed' };
  const { graph } = space;
  const assigned = new Int8Array(space.literals.length);
  const budget: Budget = { steps };
  const start = graph.size;
  const trail: { readonly literal: number; readonly size: number }[] = [];

  const assign = (literal: number, positive: boolean): boolean => {
    budget.steps--;
    const size = graph.size;
    const meaning = space.literals[literal];
    if (meaning) {
      const { target, base, most } = meaning;
      const constraint = positive ? meaning : { target: base, base: target, most: -most - 1 };
      if (!graph.add(constraint)) return false;
    }
    assigned[literal] = positive ? 1 : -1;
    trail.push({ literal, size });
    return true;
  };

  const undoTo = (length: number): void => {
    while (trail.length > length) {
      const { literal, size } = trail.pop()!;
      assigned[literal] = 0;
      graph.backTo(size);
    }
  };

  const state = (formula: Formula): State => {
    if (formula.op === 'constant') return formula.value ? 'true' : 'false';
    if (formula.op === 'literal') {
      const value = assigned[formula.literal]!;
      return value === 0 ? 'open' : value > 0 === formula.positive ? 'true' : 'false';
    }
    let [needed, open] = [formula.count, 0];
    for (const part of formula.of) {
      const its = state(part);
      if (its === 'true' && --needed === 0) return 'true';
      if (its === 'open') open++;
    }
    return open < needed ? 'false' : 'open';
  };

  /** Assigns what a formula leaves no choice about. Its state is then known, or there is a choice. */
  const force = (formula: Formula): State => {
    const before = state(formula);
    if (before !== 'open') return before;
    if (formula.op === 'literal') return assign(formula.literal, formula.positive) ? 'true' : 'false';
    if (formula.op === 'constant') return before;
    const states = formula.of.map(state);
    const needed = formula.count - states.filter((its) => its === 'true').length;
    const open = formula.of.filter((_, index) => states[index] === 'open');
    if (open.length > needed) return 'open';
    const forced = open.map(force);
    return forced.includes('false') ? 'false' : forced.includes('open') ? 'open' : 'true';
  };

  const choice = (formula: Formula): Formula & { op: 'literal' } => {
    if (formula.op === 'literal') return formula;
    if (formula.op === 'constant') throw new Error('a constant leaves no choice');
    return choice(formula.of.find((part) => state(part) === 'open')!);
  };

  const search = (): Answer['found'] => {
    if (budget.steps < 0) return 'not-analysed';
    let open: readonly Formula[] = formulas;
    for (let length = -1; length !== trail.length;) {
      length = trail.length;
      const still: Formula[] = [];
      for (const formula of open) {
        const its = force(formula);
        if (its === 'false') return 'no';
        if (its === 'open') still.push(formula);
      }
      open = still;
    }
    const [first] = open;
    if (!first) return fit();
    const { literal, positive } = choice(first);
    let answer: Answer['found'] = 'no';
    for (const value of [positive, !positive]) {
      const length = trail.length;
      if (assign(literal, value)) {
        const found = search();
        if (found === 'yes') return found;
        if (found === 'not-analysed') answer = found;
      }
      undoTo(length);
    }
    return answer;
  };

  const fit = (): Answer['found'] => {
    const asked = new Set<number>();
    for (const { literal } of trail) {
      const meaning = space.literals[literal];
      if (meaning) asked.add(meaning.target);
    }
    const definitions = space.definitions.filter(({ variable }) => asked.has(variable));
    const its = fitDefinitions(graph, definitions, budget);
    return its === 'fits' ? 'yes' : its === 'conflict' ? 'no' : 'not-analysed';
  };

  const found = search();
  if (found !== 'yes') {
    undoTo(0);
    graph.backTo(start);
    return { found };
  }
  for (const { variable, value } of preferences) {
    const size = graph.size;
    const fixed =
      graph.add({ target: variable, base: 0, most: value }) &&
      graph.add({ target: 0, base: variable, most: -value });
    if (!fixed) graph.backTo(size);
  }
  const solution: Solution = { values: graph.lows(), literals: assigned.slice() };
  graph.backTo(start);
  return { found, solution };
}
