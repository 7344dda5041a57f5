import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../testing/shipped.ts';
import { canonicalJson } from './canonical-json.ts';
import { catalogueHashes } from './catalogue-hashes.ts';

describe('canonicalJson', () => {
  it('sorts keys by code unit and writes no blanks', () => {
    expect(canonicalJson({ b: [1, 'é', null], a: { z: true, A: 1.5 } })).toBe(
      '{"a":{"A":1.5,"z":true},"b":[1,"é",null]}',
    );
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same however the keys are ordered', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], [{ a: undefined }], [1n]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('catalogueHashes', () => {
  const catalogue = shippedCatalogue('yen-bai');
  const hashes = catalogueHashes(catalogue);

  it('keeps the two halves apart', () => {
    const settings = structuredClone(catalogue);
    settings.settings.publication.fullTextPublic = !settings.settings.publication.fullTextPublic;
    expect(catalogueHashes(settings).directiveText).toBe(hashes.directiveText);
    expect(catalogueHashes(settings).settings).not.toBe(hashes.settings);
    expect(catalogueHashes(settings).content).not.toBe(hashes.content);

    const words = structuredClone(catalogue);
    words.directive.issuer = 'Ban khác';
    expect(catalogueHashes(words).directiveText).not.toBe(hashes.directiveText);
    expect(catalogueHashes(words).settings).toBe(hashes.settings);
  });

  it('is lower-case hexadecimal', () => {
    expect(Object.values(hashes)).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
  });
});
