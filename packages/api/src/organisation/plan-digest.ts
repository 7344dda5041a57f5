import { canonicalJson } from '@kycuong/rules/canonical-json';
import type { Plan } from '@kycuong/rules/organisation';
import { createHash } from 'node:crypto';

/** Stands for everything a plan does: whoever confirms it confirms what the preview showed, and nothing that came later. */
export const planDigest = ({ changes, successions }: Plan): string =>
  createHash('sha256')
    .update(canonicalJson([changes, successions]))
    .digest('hex');
