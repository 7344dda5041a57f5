import type { GrainProgram } from '../program.ts';
import { Questions } from './questions.ts';
import { slotRelations } from './relations/slot-relations.ts';
import type { Moment } from './space/row-space.ts';

/** Questions about one grain, of its complete rows and of all its rows. */
export interface GrainQuestions {
  readonly complete: Questions;
  readonly all: Questions;
}

export function questionsOf(
  program: Pick<GrainProgram, 'slots' | 'metrics' | 'atoms'>,
  moment: Moment,
): GrainQuestions {
  const shape = { ...program, relations: slotRelations(program, moment) };
  return {
    complete: new Questions(shape, 'complete', moment),
    all: new Questions(shape, 'all', moment),
  };
}
