import { read, repositoryFiles } from '../repo/workspace.ts';
import { promises } from './promises.ts';

export interface PromiseTests {
  readonly number: number;
  readonly words: string;
  /** Files with a test of this name, by their paths. */
  readonly files: readonly string[];
}

/** The opening of a test, or of a group of them, up to its name: `it('`, `test.each(…)("promise 8: `. */
const opening = String.raw`\b(?:it|test|describe)(?:\.\w+)*(?:\([^\n]*\))?\(\s*(['"\u0060])(?:promise \d+: )?`;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** In a source the apostrophe of a name in single quotes stands behind a backslash. */
const named = (words: string): RegExp =>
  new RegExp(opening + escaped(words).replaceAll("'", String.raw`\\?'`));

/** Every promise with the tests that carry its exact words as their name. */
export function testsOfPromises(): PromiseTests[] {
  const sources = repositoryFiles('*.test.ts', '*.e2e.ts', '*.long.ts').map((file) => ({
    file,
    text: read(file),
  }));
  return promises.map((words, place) => {
    const name = named(words);
    const files = sources.filter(({ text }) => name.test(text)).map(({ file }) => file);
    return { number: place + 1, words, files: files.toSorted() };
  });
}
