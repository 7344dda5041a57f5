import { officerKinds, stayCauses, successionKinds } from '@kycuong/rules/organisation/vocabulary';
import { leaveCauses, roles, steps, unitKinds } from '@kycuong/rules/work/vocabularies';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { text } from '#lib/text.ts';
import type { Option } from '#lib/filter-options.ts';

type Codes = readonly { readonly code: string; readonly label: Bilingual }[];
type Words = Readonly<Record<string, Bilingual>>;

const fromCodes = (codes: Codes) => ({
  label: (code: string): string =>
    text(codes.find((known) => known.code === code)?.label ?? { vi: code, en: code }),
  options: (): Option[] => codes.map(({ code, label }) => ({ value: code, label: text(label) })),
});
const fromWords = (words: Words) =>
  fromCodes(Object.entries(words).map(([code, label]) => ({ code, label })));

export const unitKind = fromCodes(unitKinds);
export const postRole = fromCodes(roles);
export const step = fromCodes(steps);
export const leaveCause = fromCodes(leaveCauses);
export const officerKind = fromWords(officerKinds);
export const stayCause = fromWords(stayCauses);
export const succession = fromWords(successionKinds);
