import type { WorkingDays } from '../../../calendar/calendar.ts';
import type { Catalogue } from '../../../catalogue/catalogue.schema.ts';
import type { CivilDay } from '../../../core/civil-day.schema.ts';
import { provesEquivalent } from '../../analysis/equivalence.ts';
import { compileCatalogue } from '../../compile/compile-catalogue.ts';
import type { Indicator } from '../../language/indicator.schema.ts';
import { withOnly } from '../one-indicator.ts';
import type { Mutant } from './mutant.ts';

/** Whether the analyser proves that a mutant gives the same outcomes as its indicator on every row. */
export function provesMutantEquivalent(
  catalogue: Catalogue,
  indicator: Indicator,
  mutant: Mutant,
  asOf: CivilDay,
  calendar: WorkingDays,
): boolean {
  if (mutant.tamper) return false;
  // Both in one catalogue, so that their conditions share the slots and atoms of one grain.
  const twin: Indicator = { ...mutant.indicator, id: `${indicator.id}-mutant`, absorbs: [] };
  const alone = withOnly(catalogue, indicator);
  const behaviours = alone.settings.behaviours.map((behaviour) =>
    behaviour.indicators.length > 0
      ? { ...behaviour, indicators: [...behaviour.indicators, twin] }
      : behaviour,
  );
  const both = { ...alone, settings: { ...alone.settings, behaviours } };
  const compiled = compileCatalogue(both, { asOf, contentHash: '', lookBack: true });
  const grain = compiled.ok ? compiled.program.grains[0] : undefined;
  if (!grain) return false;
  return (['notice', 'urgent'] as const).every((level) => {
    const circuits = grain.outputs.filter((output) => output.level === level).map(({ circuit }) => circuit);
    if (circuits.length === 0) return true;
    const [a, b] = circuits;
    return a !== undefined && b !== undefined && provesEquivalent(grain, a, b, { asOf, calendar });
  });
}
