// The public file of the slice.
export { type ChangedRecord, changesOfRecords } from './changes-of-records.ts';
export {
  type Dispute,
  type DisputeFilter,
  disputedRecords,
  listDisputes,
  openDispute,
  settleDispute,
  type Settlement,
} from './disputes.ts';
export { columnOf, tableOf } from './evidence-table.ts';
export {
  decideExclusion,
  type ExclusionFacts,
  type ExclusionRequest,
  listExclusionRequests,
  requestExclusion,
} from './exclusion-requests.ts';
export { findMatter, type MatterRecord, type Touch, type Transfer } from './find-matter.ts';
export { listMatters, type MatterFilter, type MatterLine, mattersOfAPage } from './list-matters.ts';
export { recordHistory, type RecordVersion } from './record-history.ts';
export {
  countSent,
  countStored,
  endSource,
  listWorkSources,
  sayUntil,
  setSource,
  type SourceFacts,
  type SourceLine,
  type Span,
  stateSent,
} from './sources.ts';
export { storeEvidence } from './store-evidence.ts';
export { type Receipt, readReceipt, type Taken, takeEvents } from './take-events.ts';
export { officerToActAs, type TypedChange, typeIn, type TypedVersion } from './type-in.ts';
export {
  closeReview,
  decideReview,
  listReviewRounds,
  openReview,
  type ReviewDecided,
  type ReviewItem,
  reviewItems,
  type ReviewRound,
} from './work-reviews.ts';
