import type { PublishedResult } from '../publication/publication.ts';
import { type Remedy, remedyLines } from './remedy-state.ts';

type PublishedRemedy = PublishedResult['remedies'][number];

/**
 * What the public reads of the remedies of a case: milestones with public words, done only once somebody else verified it, and the
 * citizen's last answer without its words.
 */
export function publishedRemedies(remedies: readonly Remedy[]): PublishedRemedy[] {
  return remedyLines.flatMap((line) => {
    const remedy = remedies.find((one) => one.line === line);
    const milestones = (remedy?.milestones ?? []).flatMap(({ publicText, dueOn, done, verified }) =>
      publicText === null
        ? []
        : [{ text: publicText, dueOn, doneOn: verified !== null && done !== null ? done.on : null }],
    );
    if (!remedy || milestones.length === 0) return [];
    const last = remedy.answers.at(-1);
    const citizen = last ? { solved: last.solved, on: last.on } : null;
    return [{ line, milestones: milestones.slice(0, 20), citizen }];
  });
}
