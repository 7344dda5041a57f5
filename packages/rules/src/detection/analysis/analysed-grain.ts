import type { Circuit, GrainProgram, Output } from '../program.ts';
import { type GrainQuestions, questionsOf } from './grain-questions.ts';
import type { Moment } from './space/row-space.ts';

/** A condition that an indicator has at a level: an urgent one holds beside the notice. */
export interface AnalysedOutput {
  readonly output: Output;
  readonly circuit: Circuit;
}

/** A grain under analysis. */
export interface AnalysedGrain extends GrainQuestions {
  readonly program: GrainProgram;
  readonly outputs: readonly AnalysedOutput[];
}

export function analysedGrain(program: GrainProgram, moment: Moment): AnalysedGrain {
  return { program, outputs: analysedOutputs(program), ...questionsOf(program, moment) };
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
