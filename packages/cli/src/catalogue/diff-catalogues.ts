import { diffCatalogues as difference } from '@kycuong/rules/catalogue';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { paragraph } from '../command/table.ts';
import { readCatalogue } from './read-catalogue.ts';

export async function diffCatalogues(call: Call): Promise<ExitCode> {
  const [before, after] = await Promise.all(call.args.map(readCatalogue));
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
