import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { IndicatorCount } from '../detect.ts';
import type { CatalogueIdentity, Signal } from '../signal.ts';
import { coversDay } from '../../core/day-interval.ts';
import { signalKey, type SignalName } from './signal-name.ts';
import {
  type ChangedSignal,
  type CleanPeriod,
  type IndicatorTrial,
  trialFormat,
  type TrialReport,
  type UnitTrial,
} from './trial-report.schema.ts';

/** A signal over all days tried. */
interface Entry extends ChangedSignal {
  before: Signal['level'] | undefined;
  after: Signal['level'] | undefined;
}

/** What one version found on one day. */
export interface TriedDay {
  readonly signals: readonly Signal[];
  readonly indicators: readonly Pick<IndicatorCount, 'behaviour' | 'indicator' | 'unknown'>[];
}

export interface TrialOutline {
  readonly before: CatalogueIdentity;
  readonly after: CatalogueIdentity;
  readonly days: readonly CivilDay[];
  readonly isConfirmed: (signal: SignalName) => boolean;
  readonly baseline: readonly CleanPeriod[];
}

export interface TrialLedger {
  readonly enter: (
    day: CivilDay,
    before: TriedDay,
    after: TriedDay,
    unitOf: (signal: Signal) => string | null,
  ) => void;
  readonly close: () => Omit<TrialReport, 'nodes'>;
}

/** Gathers what both versions found day by day. A signal is kept when both raise it on some day, and counts once. */
export function trialLedger(input: TrialOutline): TrialLedger {
  const entries = new Map<string, Entry>();
  const hits = input.baseline.map(() => new Map<string, ChangedSignal>());
  let last: readonly [TriedDay, TriedDay] | undefined;

  return {
    enter: (day, before, after, unitOf) => {
      last = [before, after];
      for (const [side, { signals }] of [
        ['before', before],
        ['after', after],
      ] as const) {
        for (const signal of signals) {
          const key = signalKey(signal);
          const entry = entries.get(key) ?? entryOf(signal, day, unitOf(signal), input.isConfirmed(signal));
          entries.set(key, entry);
          entry[side] = signal.level;
        }
      }
      for (const [index, { units, from, to }] of input.baseline.entries()) {
        if (!coversDay({ from, to }, day)) continue;
        for (const signal of after.signals) {
          const key = signalKey(signal);
          const unit = unitOf(signal);
          if (units !== null && (unit === null || !units.includes(unit))) continue;
          if (!hits[index]!.has(key)) hits[index]!.set(key, changedSignal(entries.get(key)!));
        }
      }
    },
    close: () => {
      const all = [...entries.values()];
      return {
        format: trialFormat,
        before: input.before,
        after: input.after,
        days: [...input.days],
        indicators: byIndicator(all, last!),
        units: byUnit(all),
        gained: all.filter(isGained).map(changedSignal),
        lost: all.filter(isLost).map(changedSignal),
        baseline: input.baseline.map((period, index) => ({
          ...period,
          hits: [...hits[index]!.values()].map((hit) => ({ ...hit, explanation: null })),
        })),
      };
    },
  };
}

const isGained = ({ before }: Entry): boolean => before === undefined;
const isLost = ({ after }: Entry): boolean => after === undefined;
const isKept = (entry: Entry): boolean => !isGained(entry) && !isLost(entry);

function entryOf(signal: Signal, firstOn: CivilDay, unit: string | null, confirmed: boolean): Entry {
  const { behaviour, indicator, level, subject, concerns } = signal;
  const named = { behaviour, indicator, level, subject: { ...subject }, concerns: [...concerns] };
  return { ...named, unit, firstOn, confirmed, before: undefined, after: undefined };
}

function changedSignal({ before: _, after: __, ...changed }: Entry): ChangedSignal {
  return changed;
}

const count = (entries: readonly Entry[], counts: (entry: Entry) => boolean): number =>
  entries.filter(counts).length;

function byIndicator(
  entries: readonly Entry[],
  [before, after]: readonly [TriedDay, TriedDay],
): IndicatorTrial[] {
  const own = Map.groupBy(entries, ({ indicator }) => indicator);
  const was = new Map(before.indicators.map((counted) => [counted.indicator, counted]));
  const is = new Map(after.indicators.map((counted) => [counted.indicator, counted]));
  return [...new Map([...was, ...is]).values()].map(({ behaviour, indicator }) => {
    const its = own.get(indicator) ?? [];
    return {
      behaviour,
      indicator,
      kept: count(its, isKept),
      gained: count(its, isGained),
      lost: count(its, isLost),
      lostConfirmed: count(its, (entry) => isLost(entry) && entry.confirmed),
      changedLevel: count(its, (entry) => isKept(entry) && entry.before !== entry.after),
      unknownBefore: was.get(indicator)?.unknown ?? null,
      unknownAfter: is.get(indicator)?.unknown ?? null,
    };
  });
}

function byUnit(entries: readonly Entry[]): UnitTrial[] {
  return [...Map.groupBy(entries, ({ unit }) => unit)]
    .map(([unit, its]) => ({
      unit,
      kept: count(its, isKept),
      gained: count(its, isGained),
      lost: count(its, isLost),
    }))
    .sort((a, b) => ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1));
}
