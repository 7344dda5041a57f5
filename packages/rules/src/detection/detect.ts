import type { WorkingDays } from '../calendar/calendar.ts';
import { toEpochDay } from '../core/epoch-day.ts';
import { type Evidence, readPosts, viewAsOf } from '../work/work.ts';
import { columnar } from './backends/columnar.ts';
import { masksFor } from './backends/masks.ts';
import { evaluateGrain } from './evaluate/evaluate-grain.ts';
import type { Seen } from './evaluate/seen.ts';
import type { GrainKey } from './language/grain.ts';
import type { Program } from './program.ts';
import type { Signal } from './signal.ts';
import type { DetectionContext } from './signals/detection-context.ts';
import { grainSignals, type IndicatorRows } from './signals/grain-signals.ts';
import { inSignalOrder } from './signals/signal-order.ts';
import { withoutAbsorbed } from './signals/without-absorbed.ts';

/** What a run over all evidence found as of a day. */
export interface Detection {
  /** Sorted, so that two runs compare byte by byte. */
  readonly signals: readonly Signal[];
  /** In the order of the catalogue, by grain. */
  readonly indicators: readonly IndicatorCount[];
}

export interface IndicatorCount {
  readonly behaviour: string;
  readonly indicator: string;
  /** Rows looked at. */
  readonly rows: number;
  readonly signals: number;
  /** Rows for which it cannot be told. */
  readonly unknown: number;
  /** Rows taken out by an approved cause. */
  readonly excluded: number;
  /** Whom data is missing about, made one by one: there can be as many as rows. */
  readonly dataRequests: () => Iterable<Subject>;
}

export type Subject = Readonly<Partial<Record<GrainKey, string>>>;

/**
 * Every signal of a program over evidence, as docs/reference/detection-meaning.md says. The day is the program's; the same
 * evidence, program and calendar give the same result, byte by byte.
 */
export function detect(
  program: Program,
  evidence: Evidence,
  days: WorkingDays,
  context: DetectionContext,
): Detection {
  const asOf = viewAsOf(evidence, { day: toEpochDay(program.asOf), workingDays: days });
  const seen: Seen = { evidence, asOf, days };
  const posts = readPosts(evidence);
  const raised: Signal[] = [];
  const counts: Omit<IndicatorCount, 'signals'>[] = [];
  for (const grain of program.grains) {
    const evaluated = evaluateGrain(grain, seen);
    const masks = masksFor(grain, evaluated.rows.size);
    columnar(grain, days)(evaluated.rows, masks);
    const decided = { ...evaluated, program: grain, masks };
    for (const rows of grainSignals(decided, { posts, seen, context })) {
      raised.push(...rows.signals);
      counts.push(countOf(rows, evaluated.subjects, grain.keys));
    }
  }
  const all = program.grains.flatMap(({ outputs }) => outputs.map(({ indicator }) => indicator));
  const signals = [...withoutAbsorbed(raised, all)].sort(inSignalOrder);
  const byIndicator = Map.groupBy(signals, ({ indicator }) => indicator);
  return {
    signals,
    indicators: counts.map((count) => ({
      ...count,
      signals: byIndicator.get(count.indicator)?.length ?? 0,
    })),
  };
}

function countOf(
  { outputs, unknowns, excluded }: IndicatorRows,
  subjects: { readonly size: number; readonly name: (row: number, key: number) => string },
  keys: readonly GrainKey[],
): Omit<IndicatorCount, 'signals'> {
  const { behaviour, indicator } = outputs.notice;
  return {
    behaviour,
    indicator: indicator.id,
    rows: subjects.size,
    unknown: unknowns.length,
    excluded,
    dataRequests: function* () {
      for (const row of unknowns)
        yield Object.fromEntries(keys.map((key, place) => [key, subjects.name(row, place)]));
    },
  };
}
