import type { Circuit, GrainProgram, Output } from '../program.ts';
import { type GrainQuestions, questionsOf } from './grain-questions.ts';
import type { Found, Wish, WitnessRow } from './questions.ts';
import type { Moment } from './space/row-space.ts';
import { type Witness, witnessOf } from './witness.ts';

/** A condition that an indicator has at a level: an urgent one holds beside the notice. */
export interface AnalysedOutput {
  readonly output: Output;
  readonly circuit: Circuit;
}

/**
 * A grain under analysis. Rows once found are kept and tried first: most questions are answered by a row that was the answer
 * to another.
 */
export class AnalysedGrain {
  readonly program: GrainProgram;
  readonly outputs: readonly AnalysedOutput[];
  readonly #questions: GrainQuestions;
  readonly #rows: WitnessRow[] = [];

  constructor(program: GrainProgram, moment: Moment) {
    this.program = program;
    this.outputs = analysedOutputs(program);
    this.#questions = questionsOf(program, moment);
  }

  /** A row without missing data. */
  findComplete(...wishes: readonly Wish[]): Found {
    const questions = this.#questions.complete;
    const row = this.#rows.find((candidate) => questions.holds(wishes, candidate));
    if (row) return { found: 'yes', row };
    const found = questions.find(...wishes);
    if (found.found === 'yes') this.#rows.push(found.row);
    return found;
  }

  /** Any row. */
  find(...wishes: readonly Wish[]): Found {
    return this.#questions.all.find(...wishes);
  }

  witness(row: WitnessRow, ...circuits: readonly Circuit[]): Witness {
    return witnessOf(this.program, row, circuits);
  }
}

export function analysedOutputs({ outputs }: GrainProgram): AnalysedOutput[] {
  const notices = new Map(
    outputs
      .filter(({ level }) => level === 'notice')
      .map(({ indicator, circuit }) => [indicator.id, circuit]),
  );
  return outputs.map((output) => {
    const notice = notices.get(output.indicator.id);
    if (output.level === 'notice' || !notice) return { output, circuit: output.circuit };
    return { output, circuit: { id: output.circuit.id, op: 'all', of: [notice, output.circuit] } };
  });
}
