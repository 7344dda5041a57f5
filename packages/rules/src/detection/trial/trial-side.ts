import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { catalogueHashes, parameterValueOn } from '../../catalogue/catalogue.ts';
import type { Parameter, ParameterValue } from '../../catalogue/settings.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Problem } from '../../core/problem.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import type { Program } from '../program.ts';
import { detectionContext } from '../signals/detection-context.ts';
import type { TrialSide } from './trial-run.ts';

export interface TrialDays {
  /** The as-of days to try. */
  readonly days: readonly CivilDay[];
  /** The day from which the version would apply: every day tried has the thresholds of this one. */
  readonly inForceOn: CivilDay;
  /** Judges no act of before the day of its indicator; when left out, everything, as if the version had always been. */
  readonly judgedFrom?: (indicator: Indicator) => CivilDay;
  /** The number of a kept version; null for a draft or a file. */
  readonly version?: number | null;
}

export type TrialSideOutcome =
  | { readonly ok: true; readonly side: TrialSide }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A catalogue made ready for a trial, or what keeps its indicators from running. */
export function trialSide(
  catalogue: Catalogue,
  { days, inForceOn, judgedFrom, version }: TrialDays,
): TrialSideOutcome {
  const { content } = catalogueHashes(catalogue);
  const tried = withThresholdsOf(catalogue, inForceOn);
  const programs = new Map<CivilDay, Program>();
  for (const asOf of days) {
    const compiled = compileCatalogue(tried, {
      asOf,
      contentHash: content,
      ...(judgedFrom ? { inForceFrom: judgedFrom } : { lookBack: true }),
    });
    if (!compiled.ok) return compiled;
    programs.set(asOf, compiled.program);
  }
  const programOn = (day: CivilDay): Program => {
    const program = programs.get(day);
    if (!program) throw new Error(`${day} is none of the days tried`);
    return program;
  };
  return { ok: true, side: { context: detectionContext(catalogue, content, version), programOn } };
}

/**
 * In a trial the past is asked what the version would have said of it. Detection itself never does this: an act is judged by
 * the version of its day, and by no threshold approved later.
 */
function withThresholdsOf(catalogue: Catalogue, on: CivilDay): Catalogue {
  const { settings } = catalogue;
  const parameters = settings.parameters.map((parameter): Parameter => {
    const value = parameterValueOn(parameter, on);
    return { ...parameter, values: value ? [atAllTimes(value)] : parameter.values };
  });
  return { ...catalogue, settings: { ...settings, parameters } };
}

/** The first day that evidence can hold. */
const firstDay = '1975-06-13' as CivilDay;

function atAllTimes(value: ParameterValue): ParameterValue {
  return { ...value, from: firstDay, to: null, approvedOn: firstDay };
}
