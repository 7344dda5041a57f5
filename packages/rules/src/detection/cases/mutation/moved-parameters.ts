import type { Catalogue } from '../../../catalogue/catalogue.schema.ts';
import type { Parameter } from '../../../catalogue/settings.schema.ts';
import type { Case } from '../case-file.schema.ts';

export const oneMore = (id: string) => `${id}.one-more`;
export const oneLess = (id: string) => `${id}.one-less`;

/** The catalogue with two more of every parameter that is set: its value moved up and down by one. */
export function withMovedParameters(catalogue: Catalogue): Catalogue {
  const { parameters } = catalogue.settings;
  const moved = parameters.flatMap((parameter) => [
    movedBy(1, oneMore(parameter.id), parameter),
    movedBy(-1, oneLess(parameter.id), parameter),
  ]);
  return { ...catalogue, settings: { ...catalogue.settings, parameters: [...parameters, ...moved] } };
}

/** A case with other values of parameters, for a catalogue with moved ones: they move along. */
export function withMovedOverrides(one: Case): Case {
  if (!one.parameters) return one;
  const moved = Object.entries(one.parameters).flatMap(([id, value]): [string, number][] => [
    [id, value],
    [oneMore(id), value + 1],
    [oneLess(id), value - 1],
  ]);
  return { ...one, parameters: Object.fromEntries(moved) };
}

function movedBy(step: number, id: string, { values, domain, ...rest }: Parameter): Parameter {
  return {
    ...rest,
    id,
    domain: { min: domain.min - 1, max: domain.max + 1 },
    values: values.map((dated) => ({ ...dated, value: dated.value === null ? null : dated.value + step })),
  };
}
