import type { CivilDay } from '@kycuong/rules/civil-day';
import { generateProvince, patternIds } from '@kycuong/rules/work/generate-province';

/** A part of a whole province: 1 is 60,000 officers in 1,000 units and 5 million records of a year. */
export const provinceOf = (scale: number, { units = Math.max(8, Math.round(1000 * scale)) } = {}) =>
  generateProvince({
    seed: 15,
    officers: Math.round(60_000 * scale),
    units,
    records: Math.round(5_000_000 * scale),
    from: '2026-01-01' as CivilDay,
    days: 360,
    missingShare: 0.08,
    patterns: Object.fromEntries(patternIds.map((id) => [id, Math.max(1, Math.round(100 * scale))])),
  });
