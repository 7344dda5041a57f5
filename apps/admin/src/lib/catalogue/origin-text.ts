import { labelOf } from '@kycuong/rules/catalogue/labels';
import type { MechanismOrigin } from '@kycuong/rules/catalogue/schema/settings';
import { day } from '#lib/dates.ts';
import { text } from '#lib/text.ts';

/** Where a mechanism comes from, in words: never only that it is on. */
export const originText = (origin: MechanismOrigin): string => {
  const kind = text(labelOf('mechanismOrigin', origin.kind));
  if (origin.kind === 'directive') return `${kind} (${origin.provisions.join(', ')})`;
  return `${kind}: ${origin.basis} (${origin.author}, ${day(origin.approvedOn)})`;
};
