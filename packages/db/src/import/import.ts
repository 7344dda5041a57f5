// The public file of the slice.
export { applyEvidence } from './apply-evidence.ts';
export { createRun, type NewRun, saveChoices, takeStep } from './choose-and-step.ts';
export { countStaged, finishRun } from './finish.ts';
export { forgetImports } from './forget-imports.ts';
export {
  findRun,
  type ImportChoices,
  type ImportCounts,
  type ImportRun,
  type ImportState,
  listRuns,
} from './import-run.ts';
export { listSources, recallColumns, rememberColumns } from './mappings.ts';
export { listRejected, sampleStaged, type StagedSample } from './rejected-rows.ts';
export { clearStaged, rejectRows, type RejectedRow, type RowToStage, stageRows } from './stage-rows.ts';
export { markChanges, stagedRows } from './staged-records.ts';
export { readUpload, storeUpload } from './uploads.ts';
export { askWithdrawal, withdrawEvidence } from './withdraw-evidence.ts';
export { readOrganisation } from './whole-organisation.ts';
