import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import type { Indicator } from '../language/indicator.schema.ts';

export function findIndicator({ settings }: Catalogue, id: string): Indicator | undefined {
  return settings.behaviours.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
}

/** The catalogue with this indicator alone, in the place of the one of the same id. */
export function withOnly(catalogue: Catalogue, indicator: Indicator): Catalogue {
  const behaviours = catalogue.settings.behaviours.map((behaviour) => ({
    ...behaviour,
    indicators: behaviour.indicators.some(({ id }) => id === indicator.id)
      ? [{ ...indicator, absorbs: [] }]
      : [],
  }));
  return { ...catalogue, settings: { ...catalogue.settings, behaviours } };
}

/** The catalogue with other values of parameters, whatever the day. */
export function withParameters(catalogue: Catalogue, values: Readonly<Record<string, number>>): Catalogue {
  const parameters = catalogue.settings.parameters.map((parameter) =>
    parameter.id in values ? withValue(parameter, values[parameter.id]!) : parameter,
  );
  return { ...catalogue, settings: { ...catalogue.settings, parameters } };
}

function withValue(parameter: Parameter, value: number): Parameter {
  return { ...parameter, values: parameter.values.map((dated) => ({ ...dated, value })) };
}
