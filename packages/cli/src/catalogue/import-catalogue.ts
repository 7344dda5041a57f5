import type { StaffCaller } from '@kycuong/api/staff';
import { lintFile, parseCatalogue } from '@kycuong/rules/catalogue';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { paragraph } from '../command/table.ts';
import { today } from './civil-day.ts';
import { countOf, problemText } from './print-problems.ts';
import { readTextFile } from './read-file.ts';
import { shippedFamilies } from './shipped-packs.ts';

/** Hands a file in as the person that signs in: the same checks, history and audit as in the console. */
export async function importCatalogue(call: Call): Promise<ExitCode> {
  const [fileName = ''] = call.args;
  const text = await readTextFile(fileName);
  const problems = lintFile(text, fileName, await shippedFamilies(), today());
  const parsed = parseCatalogue(text, fileName);
  if (!parsed.ok || countOf(problems, 'error') > 0) {
    for (const problem of problems) call.remark(problemText(problem, call));
    return exitCodes.badInput;
  }
  const { asStaff } = await import('../database/as-staff.ts');
  const file = { text, fileName, asModel: false };
  return asStaff(call, parsed.catalogue.province, (caller) => handIn(call, caller, file));
}

async function handIn(
  { options, answer, remark, say, json }: Call,
  caller: StaffCaller,
  file: { text: string; fileName: string; asModel: boolean },
): Promise<ExitCode> {
  if (options['dry-run']) {
    const { problems, changes, against } = await caller.catalogue.checkFile(file);
    for (const problem of problems) remark(problemText(problem, { say }));
    if (json) answer(JSON.stringify({ against, changes }, null, 2));
    for (const { message } of json ? [] : changes) answer(paragraph(say(message)));
    return countOf(problems, 'error') > 0 ? exitCodes.badInput : exitCodes.done;
  }
  const { slug, version } = await caller.catalogue.importFile(file);
  if (json) answer(JSON.stringify({ slug, version }, null, 2));
  else
    answer(
      say({ vi: `đã lưu bản nháp ${version} của ${slug}`, en: `stored as draft ${version} of ${slug}` }),
    );
  return exitCodes.done;
}
