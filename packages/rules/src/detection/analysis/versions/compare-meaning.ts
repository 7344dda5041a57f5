import type { WorkingDays } from '../../../calendar/calendar.ts';
import type { GrainProgram, Program } from '../../program.ts';
import { type AnalysedOutput, analysedOutputs } from '../analysed-grain.ts';
import { mergeGrains } from '../circuits/merge-grains.ts';
import { questionsOf } from '../grain-questions.ts';
import { witnessOf } from '../witness.ts';
import { compareConditions, type ConditionChange } from './compare-conditions.ts';
import type { MeaningChange, MeaningRelation } from './meaning-change.ts';
import { sayMeaning } from './say-meaning.ts';

interface Placed extends AnalysedOutput {
  readonly program: GrainProgram;
}

/**
 * What a change of a catalogue means, indicator by indicator and level by level, beside the difference of its text. Both
 * programs are of the same day: windows of different days cannot be compared, and everything is then `not-analysed`.
 */
export function compareMeaning(before: Program, after: Program, calendar: WorkingDays): MeaningChange[] {
  const [old, now] = [placedOutputs(before), placedOutputs(after)];
  const moment = { asOf: after.asOf, calendar };
  const merged = new Map<string, ReturnType<typeof mergeAndAsk>>();
  const mergeAndAsk = (one: GrainProgram, other: GrainProgram) => {
    const grains = mergeGrains(one, other);
    return { ...grains, questions: questionsOf(grains.program, moment) };
  };
  const common = (one: GrainProgram, other: GrainProgram) => {
    let grains = merged.get(one.name);
    if (!grains) merged.set(one.name, (grains = mergeAndAsk(one, other)));
    return grains;
  };

  return [...new Set([...old.keys(), ...now.keys()])].map((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (!was || !is) return changeOf((was ?? is)!, was ? 'removed' : 'added');
    if (before.asOf !== after.asOf) return changeOf(is, 'not-analysed');
    if (was.program.name !== is.program.name) return changeOf(is, 'moved');
    const { program, place, questions } = common(was.program, is.program);
    const circuits = [was.circuit, place(is.circuit)] as const;
    const change = compareConditions(questions, ...circuits);
    const shown = (row: ConditionChange['lost']) => row && witnessOf(program, row, circuits);
    return saidChange(is, {
      ...change,
      lost: shown(change.lost),
      gained: shown(change.gained),
      alsoChanged: alsoChanged(was, is),
    });
  });
}

function placedOutputs({ grains }: Program): Map<string, Placed> {
  return new Map(
    grains.flatMap((program) =>
      analysedOutputs(program).map((analysed): [string, Placed] => [
        `${analysed.output.indicator.id} ${analysed.output.level}`,
        { ...analysed, program },
      ]),
    ),
  );
}

function changeOf(placed: Placed, relation: MeaningRelation): MeaningChange {
  const nothing = { lost: null, gained: null, differsWithMissingData: false, alsoChanged: [] };
  return saidChange(placed, { relation, ...nothing });
}

function saidChange(
  { output }: Placed,
  change: Omit<MeaningChange, 'indicator' | 'behaviour' | 'level' | 'message'>,
): MeaningChange {
  const { indicator, behaviour, level } = output;
  const named = { indicator: indicator.id, behaviour, level, ...change };
  return { ...named, message: sayMeaning(named) };
}

function alsoChanged(was: Placed, is: Placed): MeaningChange['alsoChanged'] {
  const [before, after] = [was.output.indicator, is.output.indicator];
  return (['concerns', 'absorbs', 'honours'] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
}
