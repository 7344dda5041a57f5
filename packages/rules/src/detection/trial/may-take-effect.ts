import { coversDay } from '../../core/day-interval.ts';
import type { AnalysisFinding } from '../analysis/findings/finding.ts';
import type { Mutant } from '../cases/mutation/mutant.ts';
import type { CaseResult } from '../cases/run-cases.ts';
import {
  type PublicationRefusal,
  publicationRefusal,
  type PublicationRefusalCode,
} from './publication-refusals.ts';
import { signalKey, type SignalName } from './signal-name.ts';
import type { TrialReport } from './trial-report.schema.ts';

export {
  type PublicationRefusal,
  publicationRefusal,
  type PublicationRefusalCode,
} from './publication-refusals.ts';

/** What must be known of a version before its indicators may take effect. */
export interface Readiness {
  /** Content hash of the version, as it would take effect. */
  readonly contentHash: string;
  /** The indicators that run in it and are new or changed. */
  readonly indicators: readonly string[];
  readonly report: TrialReport | undefined;
  readonly cases: readonly Pick<CaseResult, 'indicator' | 'verdict'>[];
  readonly mutation: readonly {
    readonly indicator: string;
    readonly survivors: readonly Pick<Mutant, 'kind' | 'node' | 'change'>[];
  }[];
  readonly analysis: readonly AnalysisFinding[] | undefined;
  /** What people accepted, each with a reason kept beside it: what a refusal that may be accepted is about. */
  readonly accepted: ReadonlySet<string>;
}

export type Publication =
  | { readonly ok: true; readonly because: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly PublicationRefusal[] };

/** Whether a version's indicators may take effect, or everything that stands against it. Who approves is decided elsewhere. */
export function mayTakeEffect(readiness: Readiness): Publication {
  const refusals = checks.flatMap(([code, find]) => {
    const what = find(readiness);
    return what === undefined ? [] : [publicationRefusal(code, what)];
  });
  return refusals.length === 0
    ? { ok: true, because: checks.map(([code]) => publicationRefusal(code).rule) }
    : { ok: false, refusals };
}

/** What a person accepts when they accept what the analysis found. */
export function findingKey({ code, indicator, level, nodes, other }: AnalysisFinding): string {
  return JSON.stringify([code, indicator, level, nodes, other]);
}

/** What a person accepts when they accept that cases do not notice a mistake. */
export function mutantKey(
  indicator: string,
  { kind, node, change }: Pick<Mutant, 'kind' | 'node' | 'change'>,
): string {
  return JSON.stringify(['mutant', indicator, kind, node, change]);
}

/** What a person accepts when no period is known to be good. */
export const noBaseline = 'no-baseline';

/** What stands against the version; undefined when nothing does. */
type Check = (readiness: Readiness) => readonly string[] | undefined;

const checks: readonly (readonly [PublicationRefusalCode, Check])[] = [
  ['TRIAL_MISSING', ({ report }) => (report ? undefined : [])],
  [
    'TRIAL_OF_OTHER_CONTENT',
    ({ report, contentHash }) =>
      report && report.after.hash !== contentHash ? [report.after.hash] : undefined,
  ],
  [
    'BASELINE_MISSING',
    ({ report, accepted }) =>
      report && !hasBaseline(report) && !accepted.has(noBaseline) ? [noBaseline] : undefined,
  ],
  [
    'BASELINE_HIT_UNEXPLAINED',
    ({ report, accepted }) =>
      some(
        report &&
          unexplainedHits(report)
            .map(signalKey)
            .filter((key) => !accepted.has(key)),
      ),
  ],
  [
    'CONFIRMED_SIGNAL_LOST',
    ({ report, accepted }) => {
      const lost = report?.lost.filter(({ confirmed }) => confirmed).map(signalKey);
      return some(lost?.filter((key) => !accepted.has(key)));
    },
  ],
  [
    'CASES_MISSING',
    ({ indicators, cases }) => {
      const decided = new Set(
        cases.filter(({ verdict }) => verdict !== 'todo').map(({ indicator }) => indicator),
      );
      return some(indicators.filter((id) => !decided.has(id)));
    },
  ],
  [
    'CASE_FAILED',
    ({ cases }) =>
      some(cases.filter(({ verdict }) => verdict === 'failed').map(({ indicator }) => indicator)),
  ],
  [
    'MUTANT_SURVIVED',
    ({ indicators, mutation, accepted }) =>
      some(indicators.flatMap((id) => unnoticed(id, mutation)).filter((key) => !accepted.has(key))),
  ],
  ['ANALYSIS_MISSING', ({ analysis }) => (analysis ? undefined : [])],
  [
    'ANALYSIS_ERROR',
    ({ analysis }) =>
      some(analysis?.filter(({ severity }) => severity === 'error').map(({ indicator }) => indicator)),
  ],
  [
    'ANALYSIS_NOT_ACCEPTED',
    ({ analysis, accepted }) => {
      const open = analysis?.filter(
        ({ severity, code }) => severity === 'warning' || code === 'not-analysed',
      );
      return some(open?.map(findingKey).filter((key) => !accepted.has(key)));
    },
  ],
];

function unexplainedHits({ baseline }: TrialReport): readonly SignalName[] {
  return baseline.flatMap(({ hits }) => hits.filter(({ explanation }) => explanation === null));
}

function hasBaseline({ baseline, days }: TrialReport): boolean {
  return baseline.some((period) => days.some((day) => coversDay(period, day)));
}

/** Mistakes that the cases of an indicator do not notice; the indicator itself when nobody looked. */
function unnoticed(id: string, mutation: Readiness['mutation']): readonly string[] {
  const own = mutation.filter(({ indicator }) => indicator === id);
  return own.length === 0
    ? [id]
    : own.flatMap(({ survivors }) => survivors.map((mutant) => mutantKey(id, mutant)));
}

function some(names: readonly string[] | undefined): readonly string[] | undefined {
  return names === undefined || names.length === 0 ? undefined : [...new Set(names)];
}
