import { steps } from '@kycuong/rules/work/vocabularies';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** The step that a matter was at, in words. */
export const stepWords = (step: string): string => {
  const known = steps.find(({ code }) => code === step);
  return known ? text(known.label) : m.overview_no_field();
};
