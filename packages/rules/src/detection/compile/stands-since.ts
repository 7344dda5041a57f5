import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { namesIn } from '../language/names-in.ts';

/** An approved version over `[effectiveFrom, effectiveTo)`; null while no end is set. */
export interface VersionOverTime {
  readonly effectiveFrom: CivilDay;
  readonly effectiveTo: CivilDay | null;
  readonly catalogue: Catalogue;
}

/**
 * From which day on each indicator of the last version has been in force as it is, without a break: a version that changes its
 * words, or other indicators, does not begin it anew. `versions` in the order of their days. Numbers have days of their own.
 */
export function standsSince(versions: readonly VersionOverTime[]): (indicator: Indicator) => CivilDay {
  const newestFirst = versions.toReversed();
  return ({ id }) => {
    const [last, ...before] = newestFirst;
    if (!last) throw new Error('no version is in force');
    const meaning = meaningOf(last.catalogue, id);
    let since = last.effectiveFrom;
    for (const { effectiveFrom, effectiveTo, catalogue } of before) {
      if (effectiveTo !== since || meaningOf(catalogue, id) !== meaning) break;
      since = effectiveFrom;
    }
    return since;
  };
}

/** What decides whom the indicator accuses; undefined where it does not run. */
function meaningOf({ settings }: Catalogue, id: string): string | undefined {
  const behaviour = settings.behaviours.find(({ indicators }) => indicators.some((one) => one.id === id));
  const indicator = behaviour?.indicators.find((one) => one.id === id);
  if (!behaviour?.machineDetection || !indicator) return undefined;
  const { grain, when, urgent, concerns, honours } = indicator;
  const predicates = new Map(settings.predicates.map((one) => [one.name, one]));
  const named = [when, ...(urgent ? [urgent] : [])].flatMap((one) => namesIn(one, predicates).predicates);
  const conditions = [...new Set(named)].map((name) => predicates.get(name)?.when);
  return JSON.stringify([behaviour.code, grain, when, urgent, concerns, honours, conditions]);
}
