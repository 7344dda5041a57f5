import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { analyse } from '../analysis/analyse.ts';
import type { AnalysisFinding } from '../analysis/findings/finding.ts';
import type { CaseFile } from '../cases/case-file.schema.ts';
import type { Mutant } from '../cases/mutation/mutant.ts';
import { mutationScore } from '../cases/mutation/mutation-score.ts';
import { type CaseResult, runCases } from '../cases/run-cases.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';

/** What is known of a version's changed indicators without any evidence, in the shape in which it is stored with a trial. */
export interface TrialProof {
  readonly cases: readonly Pick<CaseResult, 'indicator' | 'index' | 'verdict'>[];
  readonly mutation: readonly {
    readonly indicator: string;
    readonly mutants: number;
    readonly killed: number;
    readonly survivors: readonly Pick<Mutant, 'kind' | 'node' | 'change'>[];
  }[];
  /** Null while the catalogue does not compile. */
  readonly analysis: readonly AnalysisFinding[] | null;
}

/**
 * Runs the cases of these indicators, tries what small mistakes the cases would notice, and analyses the catalogue as of a day.
 * Cases of other indicators in the files are left alone.
 */
export function trialProof(
  catalogue: Catalogue,
  indicators: readonly string[],
  files: readonly CaseFile[],
  { asOf, days }: { readonly asOf: CivilDay; readonly days: WorkingDays },
): TrialProof {
  const about = new Set(indicators);
  const own = files.map((file) => casesOf(file, about)).filter((file) => file.indicators.length > 0);
  const compiled = compileCatalogue(catalogue, { asOf, lookBack: true });
  return {
    cases: own
      .flatMap((file) => runCases(catalogue, file, days))
      .map(({ indicator, index, verdict }) => ({ indicator, index, verdict })),
    mutation: own
      .flatMap((file) => mutationScore(catalogue, file, days))
      .map(({ indicator, mutants, killed, survivors }) => ({
        indicator,
        mutants,
        killed,
        survivors: survivors.map(({ kind, node, change }) => ({ kind, node, change })),
      })),
    analysis: compiled.ok
      ? analyse(compiled.program, days).filter(
          ({ indicator, other }) => about.has(indicator) || (other !== null && about.has(other)),
        )
      : null,
  };
}

/** A file with the cases of these indicators alone. */
export function casesOf(file: CaseFile, indicators: ReadonlySet<string>): CaseFile {
  return { ...file, indicators: file.indicators.filter(({ indicator }) => indicators.has(indicator)) };
}
