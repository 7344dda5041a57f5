import { lintFile } from '@kycuong/rules/catalogue';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { today } from './civil-day.ts';
import { countOf, placeOf, problemText } from './print-problems.ts';
import { readTextFile } from './read-file.ts';
import { shippedFamilies } from './shipped-packs.ts';

export async function lintCatalogue(call: Call): Promise<ExitCode> {
  const [file = ''] = call.args;
  const problems = lintFile(await readTextFile(file), file, await shippedFamilies(), today());
  if (call.json) call.answer(JSON.stringify({ file, problems }, null, 2));
  else for (const problem of problems) call.answer(problemText(problem, call));

  const [errors, warnings, notes] = [
    countOf(problems, 'error'),
    countOf(problems, 'warning'),
    countOf(problems, 'info'),
  ];
  const [first] = problems;
  if (errors > 0 && first) {
    const { path, message } = first;
    const place = `${placeOf(first)}${path === '' ? '' : ` ${path}`}`;
    const counts = call.say({
      vi: `${errors} lỗi, ${warnings} cảnh báo`,
      en: `${errors} errors, ${warnings} warnings`,
    });
    call.remark(`kycuong: ${place}: ${call.say(message)} (${counts})`);
    return exitCodes.badInput;
  }
  call.remark(
    call.say({
      vi: `${file}: không có lỗi; ${warnings} cảnh báo, ${notes} lưu ý`,
      en: `${file}: no errors; ${warnings} warnings, ${notes} notes`,
    }),
  );
  return call.options.strict && warnings > 0 ? exitCodes.no : exitCodes.done;
}
