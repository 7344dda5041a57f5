// The public file of the folder.
export { BackupProblem } from './backup-problem.ts';
export type { BackupHeader } from './backup-format.ts';
export { checkBackup } from './check-backup.ts';
export { restoreBackup, type Restored } from './restore-backup.ts';
export { writeBackup, type Written } from './write-backup.ts';
