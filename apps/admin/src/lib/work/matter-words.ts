import { evidenceKinds } from '@kycuong/rules/work/evidence-kinds';
import { directions, referralReasons } from '@kycuong/rules/work/vocabularies';
import type { Bilingual } from '@kycuong/rules/bilingual';
import { text } from '#lib/text.ts';

interface Worded {
  readonly code: string;
  readonly label: Bilingual;
}
const labelIn = (codes: readonly Worded[], code: string): string =>
  text(codes.find((known) => known.code === code)?.label ?? { vi: code, en: code });

export const directionLabel = (code: string): string => labelIn(directions, code);
export const reasonLabel = (code: string): string => labelIn(referralReasons, code);
export const kindLabel = (kind: string): string =>
  labelIn(
    evidenceKinds.map(({ id, label }) => ({ code: id, label })),
    kind,
  );

export const matterAddress = (matter: string): string => `/viec/${encodeURIComponent(matter)}`;
