import type { Bilingual } from '@kycuong/rules/bilingual';

/** Why a backup was not made or not restored. Nothing was changed. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}
