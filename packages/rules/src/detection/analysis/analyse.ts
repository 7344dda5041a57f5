import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Program } from '../program.ts';
import { analysedGrain } from './analysed-grain.ts';
import type { AnalysisFinding } from './findings/finding.ts';
import { idleNodes } from './findings/idle-nodes.ts';
import { notAnalysed } from './findings/not-analysed.ts';
import { sameFacts } from './findings/same-facts.ts';
import { unreachable } from './findings/unreachable.ts';
import { urgentLevels } from './findings/urgent-levels.ts';

/**
 * What can be proved about the indicators of a program without any evidence, as of its day: those that are never or always
 * true, that say the same as another, parts that never matter. Every witness was decided by the engine.
 */
export function analyse({ grains, asOf }: Program, calendar: WorkingDays): AnalysisFinding[] {
  return grains.flatMap((program) => {
    const grain = analysedGrain(program, { asOf, calendar });
    return [
      ...grain.outputs.flatMap((output) => {
        const ends = [...notAnalysed(grain, output), ...unreachable(grain, output)];
        return ends.length > 0 ? ends : [...urgentLevels(grain, output), ...idleNodes(grain, output)];
      }),
      ...sameFacts(grain),
    ];
  });
}
