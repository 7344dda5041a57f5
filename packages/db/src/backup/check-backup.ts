import { type BackupEnd, type BackupHeader, isEnd } from './backup-format.ts';
import { readBackup } from './read-backup.ts';

/** Reads a backup to its end and compares its checksum; touches no database. */
export async function checkBackup(
  file: string,
): Promise<{ readonly header: BackupHeader; readonly end: BackupEnd }> {
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  for await (const line of readBackup(file)) {
    if ('format' in line) header = line;
    else if (isEnd(line)) end = line;
  }
  return { header: header!, end: end! };
}
