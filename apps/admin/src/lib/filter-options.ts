import type { Bilingual } from '@kycuong/rules/bilingual';
import { text } from './text.ts';
import * as m from '#lib/paraglide/messages.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The choice that filters nothing. */
export const anyOption = (): Option => ({ value: '', label: m.filter_any() });

/** Any, then each of the labels in the reader's language. */
export const filterOptions = (labels: Readonly<Record<string, Bilingual>>): readonly Option[] => [
  anyOption(),
  ...Object.entries(labels).map(([value, label]) => ({ value, label: text(label) })),
];
