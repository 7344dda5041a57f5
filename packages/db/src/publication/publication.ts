// The public file of the slice, apart from its readers, which have their own: read-publication.ts.
export { type CaseToPublish, findCaseOfResult, listCasesToPublish } from './cases-to-publish.ts';
export { deleteExpired } from './delete-expired.ts';
export { heldPostsUnder, unitsUpward } from './held-posts.ts';
export { publishFamilies, publishWorkspaces } from './publish-reference.ts';
export { type Watch, watchPublication, type WatchOptions } from './watch-publication.ts';
export {
  findPublishedContent,
  findResultDraft,
  listResultDrafts,
  type ResultDraft,
  type ResultDraftLine,
} from './list-result-drafts.ts';
export {
  listNamingBases,
  type NamingBasisLine,
  recordNamingBasis,
  resumeNamingBasis,
  suspendNamingBasis,
} from './naming-bases.ts';
export { listResultRequests, type ResultRequest } from './list-result-requests.ts';
export { isResultNumber, listStandingResults, type StandingResult } from './list-standing-results.ts';
export { findRuleOfCase, type RuleOfCase } from './rule-of-case.ts';
export {
  answerResultRequest,
  approveResult,
  beginResultDraft,
  type CaseOfResult,
  holdResult,
  moveResultDraft,
  publishResult,
  type ResultDraftContent,
  type ResultDraftState,
  saveResultDraft,
  takeResultRequest,
  withdrawResult,
} from './publish-result.ts';
export { logsToSign, type SignedHead, storeLogHead } from './store-log-head.ts';
