import fc from 'fast-check';
import { type Stage } from '../vocabulary.ts';
import { arbitraryOpening } from './arbitrary-opening.ts';
import { arbitraryAttempt } from './arbitrary-step.ts';
import { promises } from './promises.ts';
import { runAttempts } from './run-attempts.ts';

export interface FuzzedCases {
  readonly sequences: number;
  readonly attempts: number;
  readonly taken: number;
  readonly stages: ReadonlyMap<Stage, number>;
  readonly commands: ReadonlyMap<string, number>;
  readonly refusals: ReadonlyMap<string, number>;
  /** How often something touched each promise. */
  readonly touched: ReadonlyMap<number, number>;
  /** Changes of stage that happened, as `from > to by command`. */
  readonly transitions: ReadonlySet<string>;
}

/** Sequences of attempts with every promise watched; throws at the first that breaks, shrunk to its shortest form. */
export function fuzzCases(sequences: number, seed: number): FuzzedCases {
  const counts = { stages: new Map(), commands: new Map(), refusals: new Map(), touched: new Map() } as {
    readonly stages: Map<Stage, number>;
    readonly commands: Map<string, number>;
    readonly refusals: Map<string, number>;
    readonly touched: Map<number, number>;
  };
  const transitions = new Set<string>();
  let [attempts, taken] = [0, 0];
  const add = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);
  fc.assert(
    fc.property(
      arbitraryOpening,
      fc.array(arbitraryAttempt, { minLength: 10, maxLength: 60, size: 'max' }),
      (opening, tries) => {
        attempts += tries.length;
        runAttempts(opening, tries, {
          refused: (code) => add(counts.refusals, code),
          taken: (step) => {
            taken++;
            add(counts.stages, step.after.stage);
            add(counts.commands, step.command.do);
            if (step.before.stage !== step.after.stage)
              transitions.add(`${step.before.stage} > ${step.after.stage} by ${step.command.do}`);
            for (const [number, { words, touches, broken }] of Object.entries(promises)) {
              if (touches(step)) add(counts.touched, Number(number));
              const found = broken(step);
              if (found) throw new Error(`promise ${number}: ${words}\n${found}, by ${step.command.do}`);
            }
          },
        });
      },
    ),
    { numRuns: sequences, seed },
  );
  return { sequences, attempts, taken, ...counts, transitions };
}
