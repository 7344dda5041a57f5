import type { Bilingual } from '@kycuong/rules/bilingual';
import type { ExitCode } from './command.ts';

/** Ends a command with words for the person and an exit code for the program that called. */
export class CliProblem extends Error {
  override readonly name = 'CliProblem';
  readonly exitCode: ExitCode;
  readonly words: Bilingual;

  constructor(exitCode: ExitCode, words: Bilingual) {
    super(words.en);
    this.exitCode = exitCode;
    this.words = words;
  }
}
