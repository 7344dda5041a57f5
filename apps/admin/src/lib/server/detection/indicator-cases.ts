import { parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { beginCases, type CaseFile, parseCases } from '@kycuong/rules/detection/cases';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import daNang from '@kycuong/rules/packs/da-nang.cases.yaml?raw';
import khanhHoa from '@kycuong/rules/packs/khanh-hoa.cases.yaml?raw';
import quangNinh from '@kycuong/rules/packs/quang-ninh.cases.yaml?raw';
import yenBai from '@kycuong/rules/packs/yen-bai.cases.yaml?raw';
import type { CaseLine } from '#lib/detection/case-line.ts';
import { packs } from '#lib/server/catalogue/packs.ts';

const shipped: Readonly<Record<string, string>> = {
  'da-nang': daNang,
  'khanh-hoa': khanhHoa,
  'quang-ninh': quangNinh,
  'yen-bai': yenBai,
};

const read = new Map<string, CaseFile | undefined>();

/** The cases that come with the toolkit for an indicator; none for one that the province made itself. */
export const shippedCasesOf = (indicator: string): readonly CaseLine[] => {
  const pack = packOf(indicator);
  if (!pack) return [];
  if (!read.has(pack)) read.set(pack, shippedFile(pack));
  return linesOf(read.get(pack), indicator);
};

/** Those that the province wrote, as far as they can be read beside this version. */
export const writtenCasesOf = (
  body: string,
  indicator: string,
  catalogue: Catalogue,
): readonly CaseLine[] => {
  const parsed = parseCases(body, `${indicator}.cases.yaml`, catalogue);
  return linesOf(parsed.ok ? parsed.file : undefined, indicator);
};

/** A text to begin from: the shipped cases of the indicator, else the people and units of the province's shipped file. */
export const casesToBegin = (indicator: Indicator, province: string): string => {
  const pack = packOf(indicator.id) ?? (province in shipped ? province : 'yen-bai');
  return beginCases(shipped[pack]!, indicator);
};

const packOf = (indicator: string): string | undefined =>
  Object.keys(shipped).find((pack) => shipped[pack]!.includes(`indicator: ${indicator}\n`));

const shippedFile = (pack: string): CaseFile | undefined => {
  const catalogue = parseCatalogue(packs[pack]?.text ?? '', `${pack}.yaml`);
  const cases = catalogue.ok && parseCases(shipped[pack]!, `${pack}.cases.yaml`, catalogue.catalogue);
  return cases && cases.ok ? cases.file : undefined;
};

const linesOf = (file: CaseFile | undefined, indicator: string): readonly CaseLine[] =>
  (file?.indicators ?? [])
    .filter((entry) => entry.indicator === indicator)
    .flatMap(({ cases }) => cases)
    .map(({ name, boundary, expect }) => ({
      name,
      boundary: boundary ?? null,
      outcome: expect[0]?.outcome ?? 'unknown',
      urgent: expect[0]?.level === 'urgent',
    }));
