// The public file of trials: what the API and the worker may use of them.
export { type Acceptance, keepAcceptance, listAcceptances } from './acceptances.ts';
export { askTrial } from './ask-trial.ts';
export { type CaseText, findCaseText, listCaseTexts, writeCaseText } from './case-texts.ts';
export { countSignals, type SignalCounts } from './count-signals.ts';
export { findTrial, newestTrial, trialOfContent } from './find-trial.ts';
export { keepTrial } from './keep-trial.ts';
export { runTrial, type StoredTrial, type StoredTrialReport } from './run-trial.ts';
export type { Trial, TrialAsked, TrialOutcome } from './trial-row.ts';
