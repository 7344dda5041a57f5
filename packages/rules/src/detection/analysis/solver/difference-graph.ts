/** `target − base ≤ most`. Variable 0 is the number 0, so that bounds are differences too. */
export interface Difference {
  readonly target: number;
  readonly base: number;
  readonly most: number;
}

/**
 * Whole-number difference constraints that can be taken back in the order they came. `solution` satisfies all of them at
 * any time: a constraint that breaks it is repaired by lowering what hangs on it (Bellman–Ford from its target), and is
 * refused when the lowering comes back to its base, which is a cycle that sums below 0.
 */
export class DifferenceGraph {
  readonly #constraints: Difference[] = [];
  readonly #from: number[][] = [];
  readonly #solution: number[] = [];

  addVariable(): number {
    this.#from.push([]);
    return this.#solution.push(0) - 1;
  }

  get constraints(): readonly Difference[] {
    return this.#constraints;
  }

  get size(): number {
    return this.#constraints.length;
  }

  /** False, and nothing changes, when no whole numbers satisfy it together with the others. */
  add(constraint: Difference): boolean {
    const { target, base, most } = constraint;
    if (!this.#repair(target, base, this.#solution[base]! + most)) return false;
    this.#from[base]!.push(this.#constraints.length);
    this.#constraints.push(constraint);
    return true;
  }

  #repair(first: number, base: number, value: number): boolean {
    const solution = this.#solution;
    if (solution[first]! <= value) return true;
    if (first === base) return false;
    const before = new Map([[first, solution[first]!]]);
    solution[first] = value;
    const queue = [first];
    for (const lower of queue) {
      for (const index of this.#from[lower]!) {
        const { target, base: from, most } = this.#constraints[index]!;
        const lowered = solution[from]! + most;
        if (solution[target]! <= lowered) continue;
        if (target === base) {
          for (const [variable, old] of before) solution[variable] = old;
          return false;
        }
        if (!before.has(target)) before.set(target, solution[target]!);
        solution[target] = lowered;
        queue.push(target);
      }
    }
    return true;
  }

  /** Takes back every constraint after the first `size`. What satisfied more still satisfies fewer. */
  backTo(size: number): void {
    while (this.#constraints.length > size) this.#from[this.#constraints.pop()!.base]!.pop();
  }

  /** The lowest value of every variable. Taken together they are a solution too. */
  lows(): number[] {
    const values = this.#solution.map((_, variable) => (variable === 0 ? 0 : -Infinity));
    for (let changed = true; changed;) {
      changed = false;
      for (const { target, base, most } of this.#constraints) {
        if (values[target]! - most <= values[base]!) continue;
        values[base] = values[target]! - most;
        changed = true;
      }
    }
    return values;
  }

  /** The highest value of every variable. Taken together they are a solution too. */
  highs(): number[] {
    const values = this.#solution.map((_, variable) => (variable === 0 ? 0 : Infinity));
    for (let changed = true; changed;) {
      changed = false;
      for (const { target, base, most } of this.#constraints) {
        if (values[base]! + most >= values[target]!) continue;
        values[target] = values[base]! + most;
        changed = true;
      }
    }
    return values;
  }
}
