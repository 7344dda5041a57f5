import { stringify } from 'yaml';
import type { Case } from './case-file.schema.ts';

/** Cases as they stand under `cases:` in a file, ready to be copied there. */
export const formatCases = (cases: readonly Case[]): string =>
  cases.length === 0 ? '' : stringify(cases, { indent: 2, lineWidth: 0, collectionStyle: 'any' });
