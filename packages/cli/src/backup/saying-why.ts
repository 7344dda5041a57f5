import { BackupProblem } from '@kycuong/db/backup';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

/** What is wrong with a file or a place, as an answer and not as a crash. */
export async function sayingWhy<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupProblem) throw new CliProblem(exitCodes.badInput, error.words);
    throw error;
  }
}
