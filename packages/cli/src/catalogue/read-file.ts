import { readFile, stat } from 'node:fs/promises';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

/** A little above what the loader refuses: such a file need not be read to be refused. */
const mostBytes = 6_000_000;

export async function readTextFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    return size > mostBytes ? ' '.repeat(mostBytes) : await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CliProblem(exitCodes.badInput, {
      vi: `không đọc được tệp \`${file}\` (${reason}); kiểm tra đường dẫn và quyền đọc`,
      en: `the file \`${file}\` cannot be read (${reason}); check its path and the right to read it`,
    });
  }
}
