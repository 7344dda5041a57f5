import type { Bilingual } from '@kycuong/rules/bilingual';

/** 0 done · 1 the answer is no: differences, or nothing found · 2 bad input · 3 the surroundings fail. */
export const exitCodes = { done: 0, no: 1, badInput: 2, environment: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface CommandOption {
  readonly name: string;
  /** What stands for the value in the help; a switch has none. */
  readonly value?: string;
  readonly help: Bilingual;
}

/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Adds a line to the answer. Nothing else goes to standard output. */
  readonly answer: (line: string) => void;
  /** Adds a line beside the answer, on standard error. */
  readonly remark: (line: string) => void;
}

export interface Call extends Surroundings {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  /** Words in the language of the caller. */
  readonly say: (words: Bilingual) => string;
  readonly language: keyof Bilingual;
}

export interface Command {
  /** The words that call it, such as `catalogue show`. */
  readonly name: string;
  /** Arguments in order, as they stand in the help; one that ends with `?` may be left out. */
  readonly args: readonly string[];
  readonly options: readonly CommandOption[];
  readonly summary: Bilingual;
  readonly examples: readonly string[];
  /** Loads what it needs on the first call, so that no command pays for another's libraries. */
  readonly run: (call: Call) => Promise<ExitCode>;
}
