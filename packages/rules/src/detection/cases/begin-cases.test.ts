import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { beginCases } from './begin-cases.ts';
import { parseCases } from './parse-cases.ts';

const packs = ['da-nang', 'khanh-hoa', 'quang-ninh', 'yen-bai'];
const textOf = (name: string) =>
  readFileSync(new URL(`../../../catalogues/${name}`, import.meta.url), 'utf8');

function catalogueOf(pack: string): Catalogue {
  const parsed = parseCatalogue(textOf(`${pack}.yaml`), `${pack}.yaml`);
  if (!parsed.ok) throw new Error(`${pack} does not read`);
  return parsed.catalogue;
}

describe.each(packs)('a file to begin from in %s', (pack) => {
  const catalogue = catalogueOf(pack);
  const shipped = textOf(`${pack}.cases.yaml`);
  const indicators = catalogue.settings.behaviours.flatMap((behaviour) => behaviour.indicators);

  it('holds the shipped cases of an indicator, unchanged, and those alone', () => {
    const whole = parseCases(shipped, 'all', catalogue);
    for (const indicator of indicators.filter((_, place) => place % 8 === 0)) {
      const begun = parseCases(beginCases(shipped, indicator), indicator.id, catalogue);
      if (!begun.ok || !whole.ok) throw new Error(JSON.stringify(begun));
      expect(begun.file.indicators).toEqual(
        whole.file.indicators.filter((entry) => entry.indicator === indicator.id),
      );
      expect(begun.file.organisation).toEqual(whole.file.organisation);
    }
  });

  it('reads for an indicator without any, and says that its case is still to be written', () => {
    const [first] = indicators;
    const fresh = { ...first!, id: 'tt.01a.chi-bao-moi' };
    const [head, ...others] = catalogue.settings.behaviours;
    const settings = {
      ...catalogue.settings,
      behaviours: [{ ...head!, indicators: [...head!.indicators, fresh] }, ...others],
    };
    const begun = parseCases(beginCases(shipped, fresh), fresh.id, { ...catalogue, settings });
    if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
    expect(begun.file.indicators).toMatchObject([{ indicator: fresh.id, cases: [{ todo: 'Chưa viết.' }] }]);
  });
});
