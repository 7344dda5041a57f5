import fc from 'fast-check';

/** Something that somebody tries, whatever stands by then: the model says what has to come of it. */
export const attempt = <Model extends object, Real>(
  words: string,
  run: (model: Model, real: Real) => void,
): fc.Command<Model, Real> => ({ check: () => true, run, toString: () => words });

/** How often each outcome came, so that a sequence that reached nothing is seen. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(outcome: string): void {
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
  }

  of(outcome: string): number {
    return this.#counts.get(outcome) ?? 0;
  }

  get outcomes(): readonly string[] {
    return [...this.#counts.keys()].toSorted();
  }
}

export interface Sequences<Model extends object, Real> {
  readonly commands: fc.Arbitrary<fc.Command<Model, Real>>[];
  readonly begin: () => { model: Model; real: Real };
}

/** Runs sequences of attempts against the rules and a model of them; throws at the first that differ, shrunk to its shortest form. */
export function trySequences<Model extends object, Real>(
  { commands, begin }: Sequences<Model, Real>,
  { sequences, seed }: { readonly sequences: number; readonly seed: number },
): void {
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 80, size: 'max' }), (tried) =>
      fc.modelRun(begin, tried),
    ),
    { numRuns: sequences, seed },
  );
}
