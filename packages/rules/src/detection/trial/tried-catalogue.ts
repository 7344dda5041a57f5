import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { findIndicator, withOnly, withParameters } from '../cases/one-indicator.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { withoutIndicators } from './changed-indicators.ts';

/** What somebody tries before saving it. */
export interface UnsavedRule {
  /** The rule as typed, in the behaviour that it is to belong to; null for the kept one. */
  readonly typed: { readonly behaviour: string; readonly indicator: Indicator } | null;
  /** Values by id of the parameter, whatever the day. */
  readonly thresholds: Readonly<Record<string, number>>;
}

/** A catalogue as it would be with what is not saved. */
export function withUnsaved(catalogue: Catalogue, { typed, thresholds }: UnsavedRule): Catalogue {
  const changed = withParameters(catalogue, thresholds);
  if (!typed) return changed;
  const { behaviour, indicator } = typed;
  const behaviours = changed.settings.behaviours.map((setting) =>
    setting.code === behaviour
      ? { ...setting, indicators: withIndicator(setting.indicators, indicator) }
      : setting,
  );
  return { ...changed, settings: { ...changed.settings, behaviours } };
}

/** A catalogue with one indicator alone; with none when it has no such indicator, or it does not run. */
export function withOneIndicator(catalogue: Catalogue | undefined, id: string): Catalogue | undefined {
  if (!catalogue) return undefined;
  const indicator = findIndicator(catalogue, id);
  return indicator ? withOnly(catalogue, indicator) : withoutIndicators(catalogue);
}

/** The first day on which a catalogue has the last of its numbers, or the given day when that is later. */
export function settledDay({ settings }: Catalogue, today: CivilDay): CivilDay {
  return settings.parameters
    .flatMap(({ values }) => values.map(({ from }) => from))
    .reduce((latest, from) => (from > latest ? from : latest), today);
}

function withIndicator(kept: readonly Indicator[], indicator: Indicator): Indicator[] {
  return kept.some(({ id }) => id === indicator.id)
    ? kept.map((one) => (one.id === indicator.id ? indicator : one))
    : [...kept, indicator];
}
