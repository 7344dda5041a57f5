import { parseCatalogue } from '@kycuong/rules/catalogue';
import { parseCases } from '@kycuong/rules/detection/cases';
import daNang from '@kycuong/rules/packs/da-nang.cases.yaml?raw';
import khanhHoa from '@kycuong/rules/packs/khanh-hoa.cases.yaml?raw';
import quangNinh from '@kycuong/rules/packs/quang-ninh.cases.yaml?raw';
import yenBai from '@kycuong/rules/packs/yen-bai.cases.yaml?raw';
import type { CaseLine } from '#lib/detection/case-line.ts';
import { packs } from '#lib/server/catalogue/packs.ts';

const texts: Readonly<Record<string, string>> = {
  'da-nang': daNang,
  'khanh-hoa': khanhHoa,
  'quang-ninh': quangNinh,
  'yen-bai': yenBai,
};

const read = new Map<string, ReadonlyMap<string, readonly CaseLine[]>>();

/** The cases that come with the toolkit for an indicator; none for one that the province made itself. */
export const shippedCasesOf = (indicator: string): readonly CaseLine[] => {
  const found = Object.entries(texts).find(([, text]) => text.includes(`indicator: ${indicator}\n`));
  if (!found) return [];
  const [pack, text] = found;
  const lines = read.get(pack) ?? linesOf(pack, text);
  read.set(pack, lines);
  return lines.get(indicator) ?? [];
};

const linesOf = (pack: string, text: string): ReadonlyMap<string, readonly CaseLine[]> => {
  const catalogue = parseCatalogue(packs[pack]?.text ?? '', `${pack}.yaml`);
  const cases = catalogue.ok && parseCases(text, `${pack}.cases.yaml`, catalogue.catalogue);
  if (!cases || !cases.ok) return new Map();
  return new Map(
    cases.file.indicators.map(({ indicator, cases: own }) => [
      indicator,
      own.map(({ name, boundary, expect }) => ({
        name,
        boundary: boundary ?? null,
        outcome: expect[0]?.outcome ?? 'unknown',
        urgent: expect[0]?.level === 'urgent',
      })),
    ]),
  );
};
