// Which nodes the language does not have at a grain or through a window, and why; the table of the fuzz leaves these out.
import type { Grain } from '../language/grain.ts';
import type { Outcome } from '../outcome.ts';
import type { KindOfNode } from './language-nodes.ts';
import { fieldsOfType, fitsWindow, peersAt, type WordsOfGrain, wordsOfGrain } from './words-of-grain.ts';

/** The reason why no condition at a grain has such a node; undefined where one can have it. */
export function whyImpossible(grain: Grain, { node, window }: KindOfNode): string | undefined {
  const words = wordsOfGrain(grain);
  if (window !== 'none') {
    if (typeof grain !== 'string') return 'a record has fields alone, and no metric looks at it';
    if (node === 'field' || node === 'is' || node === 'in') return 'a field has no window';
    if (node === 'days' || node === 'workingDays') return 'the days between two fields have no window';
    if (node === 'peer' && peersAt(grain).length === 0) return 'a matter has no peers';
    if (!words.metrics.some((metric) => fitsWindow(metric, window)))
      return 'no metric of the grain is looked at through such a window';
    return undefined;
  }
  return whyNotWithoutWindow(words, node);
}

function whyNotWithoutWindow(words: WordsOfGrain, node: KindOfNode['node']): string | undefined {
  switch (node) {
    case 'metric':
    case 'metric where':
    case 'peer':
      return 'a metric has a window';
    case 'days':
    case 'workingDays':
      return fieldsOfType(words, ['day']).length === 0 ? 'the subject has no days' : undefined;
    case 'cmp':
    case 'between':
    case 'ratio':
    case 'sum':
    case 'difference':
      return fieldsOfType(words, ['day', 'whole']).length === 0
        ? 'the subject has no field that is a number or a day'
        : undefined;
    default:
      return undefined;
  }
}

/** Whether a node never has an outcome, whatever the evidence. */
export function impossibleOutcome({ node }: KindOfNode, outcome: Outcome): boolean {
  // Whether something is known is always known.
  return outcome === 2 && (node === 'known' || node === 'unknown');
}
