import type { DirectiveText } from './catalogue.schema.ts';
import type { Behaviour } from './directive.schema.ts';

export interface CatalogueCounts {
  readonly behaviours: number;
  readonly clauses: number;
  readonly provisions: number;
  readonly questions: number;
}

/** An undivided item counts as one clause. */
export function clauseCount(behaviour: Pick<Behaviour, 'clauses'>): number {
  return Math.max(1, behaviour.clauses.length);
}

export function catalogueCounts(text: Omit<DirectiveText, 'directive'>): CatalogueCounts {
  return {
    behaviours: text.behaviours.length,
    clauses: text.behaviours.reduce((sum, behaviour) => sum + clauseCount(behaviour), 0),
    provisions: text.provisions.length,
    questions: text.questions.length,
  };
}
