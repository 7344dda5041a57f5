export type ServerProblemCode =
  | 'BINARIES_MISSING'
  | 'NO_UNPRIVILEGED_ACCOUNT'
  | 'DATA_IN_USE'
  | 'DATA_OF_ANOTHER_VERSION'
  | 'PASSWORD_LOST'
  | 'COMMAND_FAILED'
  | 'NOT_ANSWERING';

/** Something about the database server that a person has to mend: what is true and the way out, in both languages. */
export class ServerProblem extends Error {
  readonly code: ServerProblemCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: ServerProblemCode, words: { vi: string; en: string }) {
    super(`${words.vi}\n${words.en}`);
    this.name = 'ServerProblem';
    this.code = code;
    this.vi = words.vi;
    this.en = words.en;
  }
}
