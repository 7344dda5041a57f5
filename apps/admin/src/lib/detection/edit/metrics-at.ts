import { metrics } from '@kycuong/rules/detection/metrics';
import { grainKeys } from '@kycuong/rules/detection/grain';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';

/** The metrics that a row of the grain can have: those whose records hold every key of it. */
export const metricsAt = (grain: Indicator['grain']): typeof metrics =>
  typeof grain === 'string'
    ? metrics.filter(({ keys }) => grainKeys(grain).every((key) => keys[key] !== undefined))
    : [];
