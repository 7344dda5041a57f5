import type { WorkingDays } from '../../../calendar/calendar.ts';
import type { Catalogue } from '../../../catalogue/catalogue.schema.ts';
import type { CaseFile, IndicatorCases } from '../case-file.schema.ts';
import { type CompileFor, compileFor } from '../compile-indicator-cases.ts';
import { type CaseDecision, decideCase } from '../decide-case.ts';
import { findIndicator, withOnly } from '../one-indicator.ts';
import { prepareCase, type PreparedCase } from '../prepare-case.ts';
import { boundsMutants, tampered } from './bounds-mutants.ts';
import { conditionMutants } from './condition-mutants.ts';
import { inlinePredicates } from './inline-predicates.ts';
import { withMovedOverrides, withMovedParameters } from './moved-parameters.ts';
import type { Mutant } from './mutant.ts';
import { provesMutantEquivalent } from './proves-mutant-equivalent.ts';

export interface IndicatorMutation {
  readonly indicator: string;
  /** Mutants that compile: one that the compiler refuses can do no harm. */
  readonly mutants: number;
  readonly killed: number;
  /** Survivors proved to give the same outcome on every row. */
  readonly equivalent: readonly Mutant[];
  readonly survivors: readonly Mutant[];
}

/** For every indicator of a file, which small mistakes its cases notice. */
export function mutationScore(
  catalogue: Catalogue,
  file: CaseFile,
  days: WorkingDays,
): readonly IndicatorMutation[] {
  const moved = withMovedParameters(catalogue);
  return file.indicators.flatMap((entry) => {
    const indicator = findIndicator(catalogue, entry.indicator);
    return indicator ? [scoreOf(moved, file, entry, days)] : [];
  });
}

function scoreOf(
  catalogue: Catalogue,
  file: CaseFile,
  entry: IndicatorCases,
  days: WorkingDays,
): IndicatorMutation {
  const written = inlinePredicates(findIndicator(catalogue, entry.indicator)!, catalogue.settings.predicates);
  const compile = (indicator: Mutant['indicator']) => compileFor(withOnly(catalogue, indicator));
  const original = compile(written);
  const cases = entry.cases.map((one) => prepareCase(file, entry, withMovedOverrides(one), days));
  const expected = cases.map((prepared) => decisions(original, prepared, entry));
  const compiled = cases[0] && original(cases[0]);
  const mutants = [
    ...conditionMutants(written),
    ...(compiled?.ok ? boundsMutants(written, compiled.grain) : []),
  ];
  let killed = 0;
  let refused = 0;
  const alive: Mutant[] = [];
  for (const mutant of mutants) {
    const run = mutant.tamper ? original : compile(mutant.indicator);
    if (!cases[0] || !run(cases[0]).ok) refused++;
    else if (cases.some((one, place) => decisions(run, one, entry, mutant.tamper) !== expected[place]))
      killed++;
    else alive.push(mutant);
  }
  const equivalent = alive.filter((mutant) =>
    provesMutantEquivalent(catalogue, written, mutant, file.asOf, days),
  );
  return {
    indicator: entry.indicator,
    mutants: mutants.length - refused,
    killed,
    equivalent,
    survivors: alive.filter((mutant) => !equivalent.includes(mutant)),
  };
}

/** Outcome and level of every row that a case speaks of, as one text to compare. */
function decisions(
  compile: CompileFor,
  prepared: PreparedCase,
  entry: IndicatorCases,
  tamper?: Mutant['tamper'],
): string {
  const compiled = compile(prepared);
  if (!compiled.ok) return 'refused';
  return prepared.one.expect
    .map(({ subject = entry.subject }) =>
      decideCase(compiled.grain, prepared.seen, subject, tamper && ((rows) => tampered(rows, tamper))),
    )
    .map((decided: CaseDecision | undefined) => `${decided?.outcome} ${decided?.urgent}`)
    .join(', ');
}
