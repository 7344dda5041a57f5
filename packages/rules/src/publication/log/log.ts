/** The public, verifiable log of a province: an append-only Merkle tree (RFC 9162 §2.1) with signed heads. */
export { emptyRoot, leafHash, nodeHash, sameHash, type TreeHash } from './tree-hash.ts';
export { completeParts, type LeafRange, type TreeNode } from './tree-node.ts';
export { rangeRoot, treeRoot, type ReadNode } from './range-root.ts';
export { inclusionRanges, provesInclusion, type InclusionClaim } from './inclusion-proof.ts';
export { type InclusionStep, inclusionSteps } from './inclusion-steps.ts';
export { consistencyRanges, provesConsistency, type ConsistencyClaim } from './consistency-proof.ts';
export { appendLeaf, frontierOf, type HashedNode } from './append-leaf.ts';
export { commitmentTo, hashOfLeaf, logEventKinds, type LogEventKind, type LogLeaf } from './log-leaf.ts';
export {
  checkpointBody,
  openCheckpoint,
  publicKeyOf,
  signCheckpoint,
  takeNoteApart,
  type Checkpoint,
  type UncheckedNote,
} from './checkpoint.ts';
export { GrowingRoot } from './growing-root.ts';
export { judgeLog, openWithAny, type LogToJudge, type LogVerdict, type LogVerifier } from './judge-log.ts';
