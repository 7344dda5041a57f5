import { decideAtom, decideCircuit } from '../interpret.ts';
import type { Interval } from '../interval.ts';
import { match, noMatch, type Outcome } from '../outcome.ts';
import type { Atom, Circuit } from '../program.ts';
import { nodesOf, slotsOf } from './circuits/walk-circuit.ts';
import { atomFormulas } from './formulas/atom-formulas.ts';
import { circuitFormulas } from './formulas/circuit-formulas.ts';
import { opposite, type OutcomeFormulas } from './formulas/outcome-formulas.ts';
import type { Formula } from './solver/formula.ts';
import { stepsOfQuestion } from './solver/solve.ts';
import type { RowSet, RowShape } from './space/row-shape.ts';
import { type Moment, RowSpace } from './space/row-space.ts';

/** What a condition must do on the row that is looked for. */
export interface Wish {
  readonly circuit: Circuit;
  readonly is: 'sure' | 'not sure' | 'possible' | 'not possible';
}

export type WitnessRow = readonly Interval[];

export type Found =
  | { readonly found: 'yes'; readonly row: WitnessRow }
  | { readonly found: 'no' }
  | { readonly found: 'not-analysed' };

type AtomOutcomes = (atom: number) => Outcome;

export interface RowsAndAtoms extends Omit<RowShape, 'askedFor'> {
  readonly atoms: readonly Atom[];
}

/** Over all questions about a grain, about a quarter of a second; a whole pack takes a twentieth of it. After that: not analysed. */
const stepsOfGrain = 50_000;

/** Rows that are tried before a question is worked on. */
const mostRowsKept = 64;

/** Conditions beyond this are not analysed. People write some twenty nodes. */
const mostNodes = 2000;

/** Questions about the conditions of one grain: is there a row on which they do this? Every row is replayed before it is shown. */
export class Questions {
  readonly #shape: RowsAndAtoms;
  readonly #moment: Moment;
  readonly #rows: RowSpace;
  #stepsLeft = stepsOfGrain;
  /** Of every row found. */
  readonly #found: AtomOutcomes[] = [];
  readonly #atoms = new Map<number, OutcomeFormulas | undefined>();
  readonly #circuits = new WeakMap<Circuit, OutcomeFormulas | undefined>();
  readonly #slots = new WeakMap<Circuit, ReadonlySet<number>>();

  constructor(shape: RowsAndAtoms, rows: RowSet, moment: Moment) {
    this.#shape = shape;
    this.#moment = moment;
    this.#rows = new RowSpace({ ...shape, askedFor: askedFor(shape.atoms) }, rows, moment);
  }

  /** Whether there is such a row. Rows found before are tried first: most of the time one of them will do. */
  canBe(...wishes: readonly Wish[]): Found['found'] {
    const isKnown = this.#found.some((outcomes) => wishes.every((wish) => isGranted(wish, outcomes)));
    return isKnown ? 'yes' : this.find(...wishes).found;
  }

  /** Such a row, of small numbers. */
  find(...wishes: readonly Wish[]): Found {
    const formulas: Formula[] = [];
    const used = new Set<number>();
    for (const { circuit, is } of wishes) {
      const outcome = this.#formulas(circuit);
      if (!outcome) return { found: 'not-analysed' };
      formulas.push(wished(outcome, is));
      for (const slot of this.#slotsOf(circuit)) used.add(slot);
    }
    const budget = { steps: Math.min(stepsOfQuestion, this.#stepsLeft) };
    this.#stepsLeft -= budget.steps;
    const answer = this.#rows.find(formulas, used, budget);
    this.#stepsLeft += Math.max(0, budget.steps);
    if (answer.found !== 'yes') return answer;
    const row = this.#rows.rowsOf(answer.solution, used).find((candidate) => this.holds(wishes, candidate));
    if (!row) return { found: 'not-analysed' };
    if (this.#found.length < mostRowsKept) this.#found.push(this.#decideAtoms(row));
    return { found: 'yes', row };
  }

  /** Whether the engine itself decides a row as wished. */
  holds(wishes: readonly Wish[], row: WitnessRow): boolean {
    const outcomes = this.#decideAtoms(row);
    return wishes.every((wish) => isGranted(wish, outcomes));
  }

  decide(circuit: Circuit, row: WitnessRow): Outcome {
    return decideCircuit(circuit, this.#decideAtoms(row));
  }

  /** What the engine decides of every comparison on a row, each when it is first asked for. */
  #decideAtoms(row: WitnessRow): AtomOutcomes {
    const reader = { slot: (slot: number) => row[slot]!, workingDays: this.#moment.calendar.between };
    const outcomes = new Map<number, Outcome>();
    return (atom) => {
      let outcome = outcomes.get(atom);
      if (outcome === undefined) outcomes.set(atom, (outcome = decideAtom(this.#shape.atoms[atom]!, reader)));
      return outcome;
    };
  }

  #formulas(circuit: Circuit): OutcomeFormulas | undefined {
    if (!this.#circuits.has(circuit)) {
      const tooLarge = nodesOf(circuit).length > mostNodes;
      this.#circuits.set(
        circuit,
        tooLarge ? undefined : circuitFormulas(circuit, (atom) => this.#atom(atom)),
      );
    }
    return this.#circuits.get(circuit);
  }

  #atom(index: number): OutcomeFormulas | undefined {
    if (!this.#atoms.has(index)) this.#atoms.set(index, atomFormulas(this.#shape.atoms[index]!, this.#rows));
    return this.#atoms.get(index);
  }

  #slotsOf(circuit: Circuit): ReadonlySet<number> {
    let slots = this.#slots.get(circuit);
    if (!slots) this.#slots.set(circuit, (slots = slotsOf(circuit, this.#shape.atoms)));
    return slots;
  }
}

function askedFor(atoms: readonly Atom[]): Set<number> {
  return new Set(
    atoms.flatMap((atom) => (atom.op === 'known' && atom.operand.op === 'slot' ? [atom.operand.slot] : [])),
  );
}

function wished(outcome: OutcomeFormulas, is: Wish['is']): Formula {
  switch (is) {
    case 'sure':
      return outcome.sure;
    case 'possible':
      return outcome.possible;
    case 'not sure':
      return opposite(outcome).possible;
    case 'not possible':
      return opposite(outcome).sure;
  }
}

function isGranted({ circuit, is }: Wish, outcomes: AtomOutcomes): boolean {
  const outcome = decideCircuit(circuit, outcomes);
  switch (is) {
    case 'sure':
      return outcome === match;
    case 'possible':
      return outcome !== noMatch;
    case 'not sure':
      return outcome !== match;
    case 'not possible':
      return outcome === noMatch;
  }
}
