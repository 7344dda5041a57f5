import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { metricsAt } from './edit/metrics-at.ts';

/** An indicator that compiles and says little: the first metric of an officer, at least once, ever. */
export const newIndicator = (words: Pick<Indicator, 'id' | 'clause' | 'name' | 'note'>): Indicator => {
  const grain = 'officer';
  const metric = metricsAt(grain)[0]!.id;
  return {
    ...words,
    grain,
    when: { id: 'n1', cmp: '>=', left: { id: 'n2', metric, window: { since: 'ever' } }, right: { int: 1 } },
    urgent: null,
    concerns: { key: grain },
    honours: [],
    absorbs: [],
  };
};
