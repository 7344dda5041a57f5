import { parameterValueOn } from '../../catalogue/parameter-value-on.ts';
import type { Settings } from '../../catalogue/settings.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { SentenceWords } from './saying.ts';

/** What sentences need of a province's settings: its numbers as they count on the day, and its named conditions. */
export function wordsOfSettings(
  { parameters, predicates }: Pick<Settings, 'parameters' | 'predicates'>,
  day: CivilDay,
): SentenceWords {
  return {
    parameter: (id) => {
      const parameter = parameters.find((one) => one.id === id);
      return (
        parameter && { value: parameterValueOn(parameter, day)?.value ?? undefined, unit: parameter.unit }
      );
    },
    predicate: (name) => predicates.find((predicate) => predicate.name === name)?.label,
  };
}
