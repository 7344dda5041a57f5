// The public file of the slice: what other slices and packages may use of it.
export { canonicalJson } from '../core/canonical-json.ts';
export { type CatalogueCounts, catalogueCounts, clauseCount } from './catalogue-counts.ts';
export { type CatalogueHashes, catalogueHashes } from './catalogue-hashes.ts';
export { crosswalk, type CrosswalkCell, type CrosswalkMember, type CrosswalkRow } from './crosswalk.ts';
export type { Change } from './diff/change.ts';
export { diffCatalogues } from './diff/diff-catalogues.ts';
export { formatCatalogue } from './format-catalogue.ts';
export { lintCatalogue } from './lint/lint-catalogue.ts';
export { lintFile } from './lint/lint-file.ts';
export { mechanismStatus } from './mechanism-status.ts';
export { newSettingsFor } from './new-settings.ts';
export { parameterValueOn } from './parameter-value-on.ts';
export { type ParsedCatalogue, parseCatalogue } from './parse-catalogue.ts';
export { type ParsedFamilies, parseFamilies } from './parse-families.ts';
export { type DatedVersion, standingOn, versionInForce } from './version-in-force.ts';
export type { CrosswalkRelation, MechanismStatus, VersionStanding, VersionStatus } from './vocabulary.ts';
