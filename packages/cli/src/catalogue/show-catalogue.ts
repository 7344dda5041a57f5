import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { readDay, today } from './civil-day.ts';
import { printCatalogue } from './print-catalogue.ts';
import { shippedCatalogue, shippedFamilies } from './shipped-packs.ts';
import { viewCatalogue } from './view-catalogue.ts';

export async function showCatalogue(call: Call): Promise<ExitCode> {
  const [province = ''] = call.args;
  const on = typeof call.options.on === 'string' ? readDay(call.options.on) : undefined;
  const catalogue = call.options.database
    ? await (
        await import('../database/read-version.ts')
      ).readVersionInForce(call.env, province, on ?? today())
    : issuedBy(await shippedCatalogue(province), on);
  const view = viewCatalogue(catalogue, await shippedFamilies(), on ?? today());
  if (call.json) call.answer(JSON.stringify(view, null, 2));
  else printCatalogue(view, call);
  return exitCodes.done;
}

/** A pack has one version; before its directive existed there was none. */
function issuedBy(catalogue: Catalogue, on: CivilDay | undefined): Catalogue {
  const { date } = catalogue.directive;
  if (on === undefined || date === null || date <= on) return catalogue;
  throw new CliProblem(exitCodes.no, {
    vi: `ngày ${on} chưa có danh mục nào của \`${catalogue.province}\`: chỉ thị ban hành ngày ${date}`,
    en: `on ${on} there was no catalogue of \`${catalogue.province}\`: the directive is of ${date}`,
  });
}
