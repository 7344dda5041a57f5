// The public file of the readers: what the public router may use. Each function is one round trip.
export { type PublishedAddresses, readAddresses } from './read-addresses.ts';
export {
  type Neighbour,
  type PublishedBehaviourPage,
  readBehaviour,
  type Relative,
} from './read-behaviour.ts';
export { type PublishedDirectivePage, readDirective } from './read-directive.ts';
export {
  type PublishedFamilies,
  type PublishedFamilyPage,
  readFamilies,
  readFamily,
} from './read-families.ts';
export { type PublishedHome, readHome } from './read-home.ts';
export { type CitedProvision, type PublishedProvince, readProvince } from './read-province.ts';
export { type PublishedQuestions, readQuestions } from './read-questions.ts';
export type {
  PublishedBehaviour,
  PublishedDoubt,
  PublishedHeading,
  PublishedIndicator,
  PublishedItem,
  PublishedMechanism,
  PublishedParameter,
  PublishedSource,
  PublishedWorkspace,
} from './read-rows.ts';
export { type PublishedSearch, readSearch, type SearchHit } from './read-search.ts';
export { readChoices, type ResultChoices } from './read-choices.ts';
export {
  type LogHead,
  type LogKey,
  readConsistencyProof,
  readHead,
  readInclusionProof,
  readLeaves,
  readLogKeys,
  readLogRoot,
  readLogSize,
  readNotices,
} from './read-log.ts';
export { readResult, type ResultNotice, type ResultPageRows, type ShownResult } from './read-result.ts';
export {
  countResults,
  readResults,
  type ResultFilter,
  type ResultLine,
  type ResultList,
  type ResultPlace,
} from './read-results.ts';
export { readWithdrawn } from './read-withdrawn.ts';
export { type FigureRows, type FindingCount, readFigures, type UnitCount } from './read-figures.ts';
export { readRevision } from './read-revision.ts';
