import type { WorkingDays } from '@kycuong/rules/calendar';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import {
  compileCatalogue,
  type DetectionContext,
  detectionContext,
  type Program,
} from '@kycuong/rules/detection';
import type { Evidence } from '@kycuong/rules/work';
import { readDay } from '../catalogue/civil-day.ts';
import { problemText } from '../catalogue/print-problems.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, exitCodes } from '../command/command.ts';
import { readEvidence } from './read-evidence.ts';
import { readInstant } from './read-instant.ts';
import { remarkNotJudged } from './remark-not-judged.ts';
import { requiredOption } from './required-option.ts';
import { shippedWorkingDays } from './shipped-working-days.ts';

/** Everything that a run over files needs. */
export interface PreparedDetection {
  readonly catalogue: Catalogue;
  readonly program: Program;
  readonly evidence: Evidence;
  readonly days: WorkingDays;
  readonly context: DetectionContext;
}

export async function prepareDetection(call: Call): Promise<PreparedDetection> {
  const [place, word, day] = ['evidence', 'catalogue', 'as-of'].map((name) => requiredOption(call, name));
  const asOf = readDay(day!);
  const knownAt =
    typeof call.options['known-at'] === 'string' ? readInstant(call.options['known-at']) : undefined;
  const catalogue = await readCatalogue(word!);
  const lookBack = call.options['look-back'] === true;
  const compiled = compileCatalogue(catalogue, { asOf, lookBack });
  for (const problem of compiled.problems) call.remark(problemText({ file: word!, ...problem }, call));
  if (!compiled.ok) {
    throw new CliProblem(exitCodes.badInput, {
      vi: `các chỉ báo của \`${word}\` không chạy được ngày ${asOf}`,
      en: `the indicators of \`${word}\` cannot run on ${asOf}`,
    });
  }
  const { program } = compiled;
  const evidence = await readEvidence(place!, call, knownAt);
  remarkNotJudged(call, program, evidence);
  return {
    catalogue,
    program,
    evidence,
    days: await shippedWorkingDays(knownAt),
    context: detectionContext(catalogue, program.contentHash),
  };
}
