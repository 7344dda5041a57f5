import { parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';
import { placeOf } from './print-problems.ts';
import { readTextFile } from './read-file.ts';
import { shippedCatalogue } from './shipped-packs.ts';

/** A province's pack where the word is no path, else a file. */
export async function readCatalogue(word: string): Promise<Catalogue> {
  if (/^[a-z-]+$/.test(word)) return shippedCatalogue(word);
  const parsed = parseCatalogue(await readTextFile(word), word);
  if (parsed.ok) return parsed.catalogue;
  const [first] = parsed.problems;
  const place = first ? `${placeOf(first)}${first.path === '' ? '' : ` ${first.path}`}` : word;
  throw new CliProblem(exitCodes.badInput, {
    vi: `${place}: ${first?.message.vi}; ${first?.remedy.vi}`,
    en: `${place}: ${first?.message.en}; ${first?.remedy.en}`,
  });
}
