import type { WorkingDays } from '../../calendar/calendar.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { type Evidence, viewAsOf } from '../../work/work.ts';
import { closures } from '../backends/closures.ts';
import { masksFor } from '../backends/masks.ts';
import { outcomeAt } from '../signals/outcome-at.ts';
import { detect, type Detection } from '../detect.ts';
import { evaluateGrain } from '../evaluate/evaluate-grain.ts';
import type { Program } from '../program.ts';
import type { DetectionContext } from '../signals/detection-context.ts';
import { type NodeCount, nodeCounts } from './node-counts.ts';
import type { SignalName } from './signal-name.ts';
import { trialLedger } from './trial-ledger.ts';
import type { CleanPeriod, TrialReport } from './trial-report.schema.ts';
import { unitsOfSignals } from './units-of-signals.ts';

/** One of the two versions: what it is, and its program on a day. */
export interface TrialSide {
  readonly context: DetectionContext;
  readonly programOn: (day: CivilDay) => Program;
}

export interface TrialInput {
  readonly before: TrialSide;
  readonly after: TrialSide;
  readonly evidence: Evidence;
  readonly calendar: WorkingDays;
  /** The as-of days to try, in order, such as the last of every month of a year; at least one. */
  readonly days: readonly CivilDay[];
  /** Whether people had confirmed a signal of the version before. */
  readonly isConfirmed: (signal: SignalName) => boolean;
  /** Periods known to be good. */
  readonly baseline: readonly CleanPeriod[];
}

/** Steps done of all, after each; the page shows it and may stop between two. */
export interface TrialProgress {
  readonly done: number;
  readonly steps: number;
  readonly day: CivilDay;
}

/**
 * Runs two versions over the same evidence and tells the difference. Between two steps it can be stopped: by asking for no
 * more, or by `signal`, and then there is no report, because half a report would look like a whole one.
 */
export function* trialRun(
  input: TrialInput,
  signal?: AbortSignal,
): Generator<TrialProgress, TrialReport | undefined, undefined> {
  const { before, after, evidence, calendar, days } = input;
  const ledger = trialLedger({
    ...input,
    before: before.context.identity,
    after: after.context.identity,
  });
  const steps = days.length * 2 + 1;
  let done = 0;
  for (const day of days) {
    const run = ({ programOn, context }: TrialSide): Detection =>
      detect(programOn(day), evidence, calendar, context);
    const was = run(before);
    yield { done: ++done, steps, day };
    if (signal?.aborted) return undefined;
    ledger.enter(day, was, run(after), unitsOfSignals(evidence, calendar, day));
    yield { done: ++done, steps, day };
    if (signal?.aborted) return undefined;
  }
  const last = days.at(-1)!;
  const nodes = countNodes(after.programOn(last), evidence, calendar);
  yield { done: steps, steps, day: last };
  if (signal?.aborted) return undefined;
  return { ...ledger.close(), nodes };
}

/** How often every node of a program holds on its day. */
export function countNodes(program: Program, evidence: Evidence, calendar: WorkingDays): NodeCount[] {
  const asOf = viewAsOf(evidence, { day: toEpochDay(program.asOf), workingDays: calendar });
  return program.grains.flatMap((grain) => {
    const { rows } = evaluateGrain(grain, { evidence, asOf, days: calendar });
    const masks = masksFor(grain, rows.size);
    closures(grain, calendar)(rows, masks);
    const every = Array.from({ length: rows.size }, (_, row) => ({
      rows: 1,
      atom: (atom: number) => outcomeAt(masks.atoms, atom, row),
    }));
    return nodeCounts(grain, every);
  });
}
