import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Settings } from '../../catalogue/settings.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { type Evidence, viewAsOf } from '../../work/work.ts';
import { columnar } from '../backends/columnar.ts';
import { masksFor } from '../backends/masks.ts';
import { evaluateGrain } from '../evaluate/evaluate-grain.ts';
import type { GrainKey } from '../language/grain.ts';
import type { Program } from '../program.ts';
import { wordsOfSettings } from '../sentence/words-of-settings.ts';
import type { DetectionContext } from '../signals/detection-context.ts';
import { indicatorsOf } from '../signals/indicators-of.ts';
import { explain } from './explain.ts';
import type { Reasons } from './reasons.ts';

export interface Question {
  readonly indicator: string;
  /** Every key of the indicator's grain. */
  readonly subject: Readonly<Partial<Record<GrainKey, string>>>;
}

export interface ReasonsOver {
  readonly program: Program;
  readonly settings: Pick<Settings, 'parameters' | 'predicates'>;
  readonly evidence: Evidence;
  readonly days: WorkingDays;
  readonly context: DetectionContext;
}

export type Explanation =
  | { readonly found: true; readonly reasons: Reasons }
  /** `subject`: the keys that the indicator's grain has, of which no row has these values. */
  | { readonly found: false; readonly missing: 'indicator' }
  | { readonly found: false; readonly missing: 'subject'; readonly keys: readonly GrainKey[] };

/** Why one indicator says what it says of one subject; match or not. Goes once over the evidence of its grain. */
export function explainSubject({ indicator, subject }: Question, over: ReasonsOver): Explanation {
  const { program, settings, evidence, days, context } = over;
  for (const grain of program.grains) {
    const outputs = indicatorsOf(grain).find(({ notice }) => notice.indicator.id === indicator);
    if (!outputs) continue;
    const asOf = viewAsOf(evidence, { day: toEpochDay(program.asOf), workingDays: days });
    const seen = { evidence, asOf, days };
    const evaluated = evaluateGrain(grain, seen);
    const { subjects, rows } = evaluated;
    const row = Array.from({ length: subjects.size }, (_, row) => row).find((row) =>
      grain.keys.every((key, place) => subjects.name(row, place) === subject[key]),
    );
    if (row === undefined) return { found: false, missing: 'subject', keys: grain.keys };
    const masks = masksFor(grain, rows.size);
    columnar(grain, days)(rows, masks);
    const predicates = new Map(settings.predicates.map((predicate) => [predicate.name, predicate]));
    const words = wordsOfSettings(settings, program.asOf);
    const explaining = { program, predicates, words, context, seen };
    return {
      found: true,
      reasons: explain({ ...evaluated, program: grain, masks }, row, outputs, explaining),
    };
  }
  return { found: false, missing: 'indicator' };
}
