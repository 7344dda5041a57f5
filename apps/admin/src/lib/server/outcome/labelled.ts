import type { Bilingual } from '@kycuong/rules/bilingual';
import { text } from '#lib/text.ts';

/** The choices of a vocabulary in the reader's language. */
export const labelled = (labels: Readonly<Record<string, Bilingual>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label: text(label) }));
