// The public file of the slice: what other slices and packages may use of it.
export { canonicalJson } from './canonical-json.ts';
export { type CatalogueHashes, catalogueHashes } from './catalogue-hashes.ts';
export { type ParsedCatalogue, parseCatalogue } from './parse-catalogue.ts';
export { type ParsedFamilies, parseFamilies } from './parse-families.ts';
