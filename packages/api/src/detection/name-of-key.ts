import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { noBaseline } from '@kycuong/rules/detection/trial/publication';

const both = (text: string): Bilingual => ({ vi: text, en: text });

/** What a refusal is about, or somebody accepted, in words that tell one from another. */
export const nameOfKey = ({ settings }: Catalogue, key: string): Bilingual => {
  if (key === noBaseline)
    return { vi: 'Chưa có kỳ nào được biết là tốt', en: 'No period is known to be good yet' };
  const nameOf = (id: unknown): Bilingual =>
    settings.behaviours.flatMap(({ indicators }) => indicators).find((one) => one.id === id)?.name ??
    both(String(id));
  const parts = partsOf(key);
  if (!parts) return nameOf(key);
  const [first, ...rest] = parts;
  if (first === 'mutant') {
    const [indicator, , node, change] = rest;
    const { vi, en } = nameOf(indicator);
    return { vi: `${vi}: ở ${node}, ${change}`, en: `${en}: at ${node}, ${change}` };
  }
  const [indicator] = rest;
  const isFinding = typeof indicator === 'string';
  const { vi, en } = nameOf(isFinding ? indicator : first);
  const about = (isFinding ? [first] : rest.map((pair) => String((pair as unknown[])[1]))).join(', ');
  return { vi: `${vi} (${about})`, en: `${en} (${about})` };
};

const partsOf = (key: string): readonly unknown[] | undefined => {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
};
