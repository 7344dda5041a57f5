// The search for one row: it goes through the disjunctive form of the formulas one part at a time, and leaves a part as soon
// as its constraints contradict each other. Formulas are never written out, so that only the budget bounds their size.
import type { ConstraintSpace, Definition } from './constraint-space.ts';
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

/** Enough for every condition a person would write; some milliseconds at most. */
export const stepsOfQuestion = 4000;

/** Looking at so many parts of a formula takes as long as one literal. */
const partsOfStep = 50;

type State = 'true' | 'false' | 'open';

/** Whether all formulas can be true at once, and if so for which whole numbers. The space is left as it was. */
export function solve(
  space: ConstraintSpace,
  formulas: readonly Formula[],
  preferences: readonly Preference[] = [],
  budget: Budget = { steps: stepsOfQuestion },
): Answer {
  if (space.inexact) return { found: 'not-analysed' };
  const { graph } = space;
  const assigned = new Int8Array(space.literals.length);
  const stepsOfRound = formulas.reduce((sum, formula) => sum + sizeOf(formula), 0) / partsOfStep;
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
      budget.steps -= stepsOfRound;
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

  const definitionsAsked = (): readonly Definition[] => {
    if (space.definitions.length === 0) return [];
    const asked = new Set(trail.map(({ literal }) => space.literals[literal]?.target));
    return space.definitions.filter(({ variable }) => asked.has(variable));
  };

  const fit = (): Answer['found'] => {
    const its = fitDefinitions(graph, definitionsAsked(), budget);
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

function sizeOf(formula: Formula): number {
  return formula.op === 'at-least' ? formula.of.reduce((sum, part) => sum + sizeOf(part), 1) : 1;
}
