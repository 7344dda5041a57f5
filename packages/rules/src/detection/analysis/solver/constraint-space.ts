import type { Difference } from './difference-graph.ts';
import { DifferenceGraph } from './difference-graph.ts';
import { always, type Formula, never } from './formula.ts';
import { commonDivisor, type Linear, minus, scale, type Term } from './linear.ts';

/** What a literal says when it is true; null for a flag, which constrains no number. */
type Meaning = Difference | null;

/** A variable that stands for a combination of others, because that is no difference. */
export interface Definition {
  readonly variable: number;
  readonly terms: readonly Term[];
}

interface Domain {
  readonly min: number;
  readonly max: number;
}

/** Above this, products of whole numbers are no longer exact. */
const exactUpTo = 2 ** 52;

/**
 * The numbers and literals of one question to the solver. Every comparison becomes `form ≤ c` for a form with a positive
 * first coefficient, so that a comparison and its opposite are one literal and its negation.
 */
export class ConstraintSpace {
  readonly graph = new DifferenceGraph();
  readonly literals: Meaning[] = [];
  readonly definitions: Definition[] = [];
  /** A number too large for exact sums came up: nothing said about this space would be certain. */
  inexact = false;
  readonly #domains: Domain[] = [];
  readonly #literalOf = new Map<string, number>();
  readonly #definitionOf = new Map<string, number>();

  constructor() {
    this.addVariable(0, 0);
  }

  addVariable(min: number, max: number): number {
    const variable = this.graph.addVariable();
    this.#domains.push({ min, max });
    this.graph.add({ target: variable, base: 0, most: max });
    this.graph.add({ target: 0, base: variable, most: -min });
    return variable;
  }

  addFlag(): Formula {
    return { op: 'literal', literal: this.literals.push(null) - 1, positive: true };
  }

  atMost(left: Linear, right: Linear): Formula {
    const { terms, constant } = minus(left, right);
    const range = this.rangeOf({ terms, constant });
    if (Math.max(Math.abs(range.min), Math.abs(range.max)) > exactUpTo) this.inexact = true;
    if (range.max <= 0) return always;
    if (range.min > 0) return never;
    const divisor = commonDivisor(terms);
    const limit = Math.floor(-constant / divisor);
    const form = scale({ terms, constant: 0 }, 1 / divisor).terms;
    if (form[0]!.times > 0) return this.#literal(form, limit, true);
    return this.#literal(scale({ terms: form, constant: 0 }, -1).terms, -limit - 1, false);
  }

  rangeOf({ terms, constant }: Linear): Domain {
    let [min, max] = [constant, constant];
    for (const { variable, times } of terms) {
      const domain = this.#domains[variable]!;
      min += times * (times > 0 ? domain.min : domain.max);
      max += times * (times > 0 ? domain.max : domain.min);
    }
    return { min, max };
  }

  #literal(form: readonly Term[], most: number, positive: boolean): Formula {
    const [first, second] = form;
    const [target, base] =
      form.length === 1 && first!.times === 1
        ? [first!.variable, 0]
        : form.length === 2 && first!.times === 1 && second!.times === -1
          ? [first!.variable, second!.variable]
          : [this.#define(form), 0];
    const key = `${target} ${base} ${most}`;
    let literal = this.#literalOf.get(key);
    if (literal === undefined) {
      literal = this.literals.push({ target, base, most }) - 1;
      this.#literalOf.set(key, literal);
    }
    return { op: 'literal', literal, positive };
  }

  #define(terms: readonly Term[]): number {
    const key = terms.map(({ variable, times }) => `${times}*${variable}`).join(' ');
    let variable = this.#definitionOf.get(key);
    if (variable === undefined) {
      const { min, max } = this.rangeOf({ terms, constant: 0 });
      variable = this.addVariable(min, max);
      this.definitions.push({ variable, terms });
      this.#definitionOf.set(key, variable);
    }
    return variable;
  }
}
