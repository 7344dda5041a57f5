import type { Bilingual } from '@kycuong/rules/bilingual';

/** Something a person has to mend before everything can start: what is true and the way out. */
export class StartProblem extends Error {
  readonly vi: string;
  readonly en: string;

  constructor({ vi, en }: Bilingual) {
    super(`${vi}\n${en}`);
    this.name = 'StartProblem';
    this.vi = vi;
    this.en = en;
  }
}
