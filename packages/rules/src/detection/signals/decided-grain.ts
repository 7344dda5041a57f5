import type { EvaluatedGrain } from '../evaluate/evaluate-grain.ts';
import type { GrainProgram } from '../program.ts';
import type { Masks } from '../rows.ts';

/** A grain with the values of its rows and what every atom and indicator says of them. */
export interface DecidedGrain extends EvaluatedGrain {
  readonly program: GrainProgram;
  readonly masks: Masks;
}
