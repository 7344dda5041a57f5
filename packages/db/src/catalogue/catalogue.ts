// The public file of the slice.
export { createDraft, type NewDraft } from './create-draft.ts';
export { findVersion } from './find-version.ts';
export { listEditors } from './list-editors.ts';
export { listVersions, type VersionPage } from './list-versions.ts';
export { pastSettings } from './past-settings.ts';
export {
  approveVersion,
  type Seen,
  sendBackVersion,
  submitVersion,
  withdrawVersion,
} from './review-version.ts';
export { type DraftSave, saveDraft } from './save-draft.ts';
export type { Version, WholeVersion } from './version-columns.ts';
export { type VersionEvent, versionHistory } from './version-history.ts';
