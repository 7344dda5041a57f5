// What the indicators of a pack find in a generated province, against the truth about what was planted.
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { WorkingDays } from '../../calendar/calendar.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Planted } from '../../work/generate/generate-province.ts';
import type { Evidence } from '../../work/work.ts';
import { compileCatalogue, detect, type Detection, detectionContext, type Signal } from '../detection.ts';
import { indicatorOfPattern } from './indicator-of-pattern.ts';

export interface IndicatorQuality {
  readonly indicator: string;
  /** Patterns that it is there for. */
  readonly planted: number;
  readonly found: number;
  /** Patterns that an approved exclusion or a leave of the noise excuses; without these they would be found. */
  readonly excused: number;
  /** Signals on the records of a planted pattern of the behaviour's families. */
  readonly true: number;
  /** Signals on the records of a planted pattern of another family, in which the same can be seen. */
  readonly beside: number;
  /** Signals on ordinary work. */
  readonly false: number;
  /** Rows for which it cannot be told. */
  readonly unknown: number;
}

export interface QualityOver {
  readonly evidence: Evidence;
  readonly planted: readonly Planted[];
  readonly asOf: CivilDay;
  readonly days: WorkingDays;
}

export function detectionQuality(catalogue: Catalogue, over: QualityOver): readonly IndicatorQuality[] {
  const { signals, indicators } = detectionOver(catalogue, over);
  const unexcused = detectionOver(honouringNothing(catalogue), over).signals;
  const families = new Map(catalogue.behaviours.map((behaviour) => [behaviour.code, behaviour.families]));
  const plantedOn = new Map(over.planted.flatMap((one) => one.records.map((id) => [id, one] as const)));
  const behind = ({ records }: Signal) =>
    new Set(records.flatMap((id) => (plantedOn.has(id) ? [plantedOn.get(id)!] : [])));
  const alike = ({ behaviour }: Signal, planted: Planted) =>
    families.get(behaviour)!.some((family) => planted.families.includes(family));

  return indicators.map(({ indicator, unknown }) => {
    const own = signals.filter((signal) => signal.indicator === indicator);
    const wanted = over.planted.filter(({ pattern }) => indicatorOfPattern[pattern] === nameOf(indicator));
    const foundBy = (all: readonly Signal[]) => {
      const found = new Set(
        all.filter((signal) => signal.indicator === indicator).flatMap((signal) => [...behind(signal)]),
      );
      return wanted.filter((one) => found.has(one)).length;
    };
    const isTrue = (signal: Signal) => [...behind(signal)].some((planted) => alike(signal, planted));
    const found = foundBy(own);
    return {
      indicator,
      planted: wanted.length,
      found,
      excused: foundBy(unexcused) - found,
      true: own.filter(isTrue).length,
      beside: own.filter((signal) => !isTrue(signal) && behind(signal).size > 0).length,
      false: own.filter((signal) => behind(signal).size === 0).length,
      unknown,
    };
  });
}

/** All acts are judged, whatever their day: a generated year is older than the thresholds of the packs. */
export function detectionOver(
  catalogue: Catalogue,
  { asOf, evidence, days }: Omit<QualityOver, 'planted'>,
): Detection {
  const compiled = compileCatalogue(catalogue, { asOf, lookBack: true });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { program } = compiled;
  return detect(program, evidence, days, detectionContext(catalogue, program.contentHash));
}

function honouringNothing(catalogue: Catalogue): Catalogue {
  const behaviours = catalogue.settings.behaviours.map((behaviour) => ({
    ...behaviour,
    indicators: behaviour.indicators.map((indicator) => ({ ...indicator, honours: [] })),
  }));
  return { ...catalogue, settings: { ...catalogue.settings, behaviours } };
}

const nameOf = (indicator: string) => indicator.split('.').slice(2).join('.');

/** A line of the table for each indicator. */
export function qualityLines(all: readonly IndicatorQuality[]): string[] {
  return all.map((one) => {
    const { indicator, planted, found, excused, beside, unknown } = one;
    const raised = one.true + beside + one.false;
    const precision = raised === 0 ? '–' : (one.true / raised).toFixed(2);
    const recall = planted - excused === 0 ? '–' : (found / (planted - excused)).toFixed(2);
    const counts = [planted, found, excused, one.true, beside, one.false, precision, recall, unknown];
    return `| ${indicator} | ${counts.join(' | ')} |`;
  });
}
