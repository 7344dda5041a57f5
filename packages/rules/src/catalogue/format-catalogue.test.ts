import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryCatalogue } from '../testing/arbitrary-catalogue.ts';
import { shippedCatalogue, shippedProvinces } from '../testing/shipped.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { catalogueHashes } from './catalogue-hashes.ts';
import { formatCatalogue } from './format-catalogue.ts';
import { parseCatalogue } from './parse-catalogue.ts';

it.each(shippedProvinces)('writes the pack of %s so that it reads back the same', (province) => {
  const catalogue = shippedCatalogue(province);
  expect(parseCatalogue(formatCatalogue(catalogue), 'x.yaml')).toEqual({ ok: true, catalogue });
});

it('writes any catalogue so that it reads back the same, also with Windows line endings', () => {
  fc.assert(
    fc.property(arbitraryCatalogue, fc.constantFrom('\n', '\r\n'), (catalogue, ending) => {
      const text = formatCatalogue(catalogue).replaceAll('\n', ending);
      expect(parseCatalogue(text, 'x.yaml')).toEqual({ ok: true, catalogue });
    }),
    { numRuns: 30 },
  );
}, 120_000);

it.each(['?\nKhông', '-\nx', ': \n- y', '# a\nb', '? x: y'])(
  'writes the words %j so that they read back',
  (vi) => {
    const catalogue = structuredClone(shippedCatalogue('yen-bai'));
    catalogue.settings.behaviours[0]!.explanation = { vi, en: vi };
    expect(parseCatalogue(formatCatalogue(catalogue), 'x.yaml')).toEqual({ ok: true, catalogue });
  },
);

it('writes what two places share in both of them', () => {
  const catalogue = structuredClone(shippedCatalogue('yen-bai'));
  const [first, second] = catalogue.settings.behaviours;
  second!.indicators = [{ ...first!.indicators[0]!, id: 'yb.2a.shared', clause: null }];
  expect(parseCatalogue(formatCatalogue(catalogue), 'x.yaml')).toEqual({ ok: true, catalogue });
});

it('writes the same file whatever order the keys come in', () => {
  const catalogue = shippedCatalogue('yen-bai');
  const sorted = JSON.parse(canonicalJson(catalogue)) as typeof catalogue;
  expect(formatCatalogue(sorted)).toBe(formatCatalogue(catalogue));
  expect(catalogueHashes(sorted)).toEqual(catalogueHashes(catalogue));
});

it('keeps lines short and says whose words are where', () => {
  const lines = formatCatalogue(shippedCatalogue('da-nang')).split('\n');
  expect(lines.filter((line) => line.length > 130 && !line.includes('https://'))).toEqual([]);
  expect(lines).toContain('# The directive speaks: verbatim, and never changed inside an edition.');
  expect(lines).toContain("# The province's settings: no number here is the directive's.");
});
