import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, type Program } from '@kycuong/rules/detection';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

/** What the indicators of a catalogue mean with the thresholds of a day, or the first thing that keeps them from running. */
export function programOf(catalogue: Catalogue, asOf: CivilDay): Program {
  const compiled = compileCatalogue(catalogue, { asOf, lookBack: true });
  if (compiled.ok) return compiled.program;
  const errors = compiled.problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  throw new CliProblem(exitCodes.badInput, {
    vi: `chỉ báo của \`${catalogue.province}\` không chạy được (${errors.length} lỗi): ${first?.path}: ${first?.message.vi}; ${first?.remedy.vi}`,
    en: `the indicators of \`${catalogue.province}\` do not run (${errors.length} errors): ${first?.path}: ${first?.message.en}; ${first?.remedy.en}`,
  });
}
