import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../testing/shipped.ts';
import { catalogueHashes } from './catalogue-hashes.ts';

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
