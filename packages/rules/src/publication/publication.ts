// The public file of the slice: what other slices and packages may use of it.
export { type GateCode, gateLabels } from './gate-labels.ts';
export {
  lowestSafeUnit,
  sizeOfGroup,
  type HeldPost,
  type RevealedTraits,
  type SafePlace,
} from './identifiability.ts';
export { carryWords } from './carry-words.ts';
export { namingOf, type RecordedBasis } from './naming-basis.ts';
export { detailsOfDraft, type FoundDetail, type KeptDetail } from './found-details.ts';
export { privateDetails, type PrivateDetail, type PrivateDetailKind } from './private-details.ts';
export {
  decidePublication,
  gateRequirements,
  wordsOfRequirement,
  type GateRequirement,
  type NamingBasis,
  type PublicationApproval,
  type PublicationFacts,
} from './publication-gate.ts';
export {
  publicationRefusal,
  publicationRefusalCodes,
  type PublicationRefusalCode,
} from './publication-refusals.ts';
export {
  namedPersonSchema,
  publishedResultSchema,
  type NamedPerson,
  type PublishedResult,
} from './result.schema.ts';
export {
  type ResultDraftBody,
  resultDraftSchema,
  type ResultText,
  resultTextSchema,
  withText,
} from './result-draft.ts';
export { type RecordFacts, resultOfCase } from './result-of-case.ts';
export { suppressCells, type ShownCount, type ShownTable } from './suppress-cells.ts';
export { wilsonInterval, type ShareInterval } from './wilson-interval.ts';
export { type LinkedTables, suppressLinked } from './suppress-linked.ts';
export { type Counted, countTable } from './count-table.ts';
export { shownShare, type ShownShare } from './shown-share.ts';
