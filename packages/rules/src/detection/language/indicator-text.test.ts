import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parseCatalogue } from '../../catalogue/parse-catalogue.ts';
import { formatIndicator, parseIndicator } from './indicator-text.ts';

const pack = new URL('../../../catalogues/yen-bai.yaml', import.meta.url);
const parsed = parseCatalogue(readFileSync(pack, 'utf8'), 'yen-bai.yaml');
if (!parsed.ok) throw new Error('the pack cannot be read');
const indicators = parsed.catalogue.settings.behaviours.flatMap((setting) => setting.indicators);

it.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  'gives %s back as it was written',
  (_id, indicator) => {
    expect(parseIndicator(formatIndicator(indicator))).toEqual({ ok: true, indicator });
  },
);

it('says where a text is wrong and how to mend it', () => {
  const text = formatIndicator(indicators[0]!).replace('cmp: ">="', 'cmp: ">>"');
  const result = parseIndicator(text);
  expect(result.ok).toBe(false);
  expect(result.ok ? [] : result.problems).toMatchObject([
    { severity: 'error', path: 'when.cmp', line: expect.any(Number), remedy: { vi: expect.any(String) } },
  ]);
});
