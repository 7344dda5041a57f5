import type { Trial } from '@kycuong/db/detection/trial';
import type { JobStanding, JobState } from '@kycuong/db/jobs';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { TrialReport } from '@kycuong/rules/detection/trial/report';
import type { Problem } from '@kycuong/rules/problem';

/** A trial as a screen shows it: counts by unit, and nobody's name. */
export interface TrialView {
  readonly trialNo: number;
  readonly contentHash: string;
  readonly state: JobState;
  readonly cancelAsked: boolean;
  readonly done: number;
  readonly of: number;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly days: readonly CivilDay[];
  /** Whether it tried something that was not saved. */
  readonly unsaved: boolean;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  readonly found: TrialFound | null;
}

export interface TrialFound {
  /** The version it was held against; null when none was in force. */
  readonly against: number | null;
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  readonly lostConfirmed: number;
  readonly changedLevel: number;
  /** Rows of which the new version cannot tell on the last day. */
  readonly unknown: number;
  /** Rows looked at on the last day; none when the province has no evidence. */
  readonly rows: number;
  /** In the order of their names. */
  readonly units: readonly UnitFound[];
  readonly nodes: TrialReport['nodes'];
  readonly baseline: readonly { readonly from: CivilDay; readonly to: CivilDay; readonly hits: number }[];
}

export interface UnitFound {
  /** Null where no register names one. */
  readonly name: string | null;
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  readonly lostConfirmed: number;
}

export const trialView = (trial: Trial, standing: JobStanding | undefined): TrialView => ({
  trialNo: trial.trialNo,
  contentHash: trial.contentHash,
  state: trial.finishedAt ? 'done' : (standing?.state ?? 'failed'),
  cancelAsked: standing?.cancelAskedAt != null,
  done: standing?.done ?? 0,
  of: standing?.of ?? 0,
  askedAt: trial.askedAt,
  finishedAt: trial.finishedAt,
  days: trial.days,
  unsaved: trial.unsaved !== null,
  thresholds: trial.unsaved?.thresholds ?? {},
  problems: trial.problems ?? [],
  found: trial.report && foundIn(trial.report, trial.unitNames),
});

const foundIn = (report: TrialReport, unitNames: Trial['unitNames']): TrialFound => {
  const sum = (count: (one: TrialReport['indicators'][number]) => number): number =>
    report.indicators.reduce((total, one) => total + count(one), 0);
  const [first] = report.nodes;
  const confirmedOf = (unit: string | null): number =>
    report.lost.filter((signal) => signal.unit === unit && signal.confirmed).length;
  return {
    against: report.before.version,
    kept: sum(({ kept }) => kept),
    gained: report.gained.length,
    lost: report.lost.length,
    lostConfirmed: sum(({ lostConfirmed }) => lostConfirmed),
    changedLevel: sum(({ changedLevel }) => changedLevel),
    unknown: sum(({ unknownAfter }) => unknownAfter ?? 0),
    rows: first ? first.match + first.noMatch + first.unknown : 0,
    units: report.units
      .map(({ unit, kept, gained, lost }) => ({
        name: unit === null ? null : (unitNames[unit] ?? unit),
        kept,
        gained,
        lost,
        lostConfirmed: confirmedOf(unit),
      }))
      .sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'vi')),
    nodes: report.nodes,
    baseline: report.baseline.map(({ from, to, hits }) => ({ from, to, hits: hits.length })),
  };
};
