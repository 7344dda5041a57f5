import { diffCatalogues as difference, parseCatalogue } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { paragraph } from '../command/table.ts';
import { placeOf } from './print-problems.ts';
import { readTextFile } from './read-file.ts';
import { shippedCatalogue } from './shipped-packs.ts';

export async function diffCatalogues(call: Call): Promise<ExitCode> {
  const [before, after] = await Promise.all(call.args.map(readEither));
  if (!before || !after) return exitCodes.badInput;
  const changes = difference(before, after);
  if (call.json) {
    call.answer(JSON.stringify({ changes }, null, 2));
  } else {
    const halves = {
      directive: { vi: 'Chỉ thị', en: 'Directive' },
      settings: { vi: 'Thiết lập', en: 'Settings' },
    };
    for (const half of ['directive', 'settings'] as const) {
      const mine = changes.filter((change) => change.half === half);
      if (mine.length > 0) call.answer(`${call.say(halves[half])} (${mine.length})`);
      for (const { message } of mine) call.answer(paragraph(call.say(message)));
    }
    if (changes.length === 0)
      call.remark(call.say({ vi: 'hai danh mục như nhau', en: 'the two catalogues are the same' }));
  }
  return changes.length > 0 ? exitCodes.no : exitCodes.done;
}

/** A province's pack where the word is no path, else a file. */
async function readEither(word: string): Promise<Catalogue> {
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
