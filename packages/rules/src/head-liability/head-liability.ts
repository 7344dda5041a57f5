// The public file of the slice: what other slices and packages may use of it.
export { answeringHead, type Answering, type HeadOnDay } from './answering-head.ts';
export { askHead, type LedgerDecision } from './ask-head.ts';
export { decideEntry } from './decide-entry.ts';
export {
  type AskHead,
  askHeadSchema,
  type LedgerCommand,
  type LedgerCommandName,
  ledgerCommandNames,
  ledgerCommandSchema,
} from './ledger-commands.ts';
export type { LedgerActor, LedgerFacts } from './ledger-facts.ts';
export { ledgerLabels } from './ledger-labels.ts';
export { hindranceTo as hindranceToLedgerStep, ledgerPath } from './ledger-path.ts';
export { ledgerRefusal, type LedgerRefusalCode, ledgerRefusalCodes } from './ledger-refusals.ts';
export { ledgerParameters, ledgerScore, type LedgerScore, type LedgerSettings } from './ledger-score.ts';
export {
  type EntryStage,
  type LiabilityEntry,
  standingWeight,
  type Weight,
  weights,
} from './liability-entry.ts';
export { type Credit, type Detection, selfDetection } from './self-detection.ts';
