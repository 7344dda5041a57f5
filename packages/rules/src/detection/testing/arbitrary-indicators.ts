import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { evidenceKind } from '../../work/evidence-kinds.ts';
import type { Random } from '../../work/generate/random.ts';
import { workKindIds } from '../../work/work-kind-ids.ts';
import { exclusionCauseSchema, type Concerns, type Indicator } from '../language/indicator.schema.ts';
import { type Grain, grainKeys, type SubjectGrain, subjectGrains } from '../language/grain.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { conditionMaker } from './arbitrary-condition.ts';
import { arbitraryParameters } from './arbitrary-parameters.ts';
import { catalogueWith, indicatorWith } from './catalogue-with.ts';

const grains: readonly Grain[] = [
  ...(Object.keys(subjectGrains) as SubjectGrain[]),
  ...workKindIds.map((record) => ({ record })),
];

/** A catalogue with so many arbitrary indicators, over all grains, windows and nodes. It compiles. */
export function arbitraryIndicators(random: Random, count: number): Catalogue {
  const indicators = Array.from({ length: count }, (_, index) =>
    arbitraryIndicator(random, index, grains[index % grains.length]!),
  );
  return catalogueWith({ indicators, parameters: arbitraryParameters });
}

export function arbitraryIndicator(random: Random, index: number, grain: Grain): Indicator {
  const make = conditionMaker(random, grain);
  const something = make.something();
  const free = make.condition(3);
  // Pairs without records are not looked at, so a condition over pairs must ask for one.
  const when = something ? { id: 'root', all: [something.condition, free] } : free;
  return indicatorWith({
    id: `yb.${index + 1}.arbitrary`,
    grain,
    when,
    urgent: random.chance(0.3) ? make.condition(1) : null,
    concerns: concernsAt(random, grain, something),
    honours: exclusionCauseSchema.options.filter(() => random.chance(0.5)),
  });
}

function concernsAt(
  random: Random,
  grain: Grain,
  something: { readonly metric: Metric; readonly node: string } | undefined,
): Concerns {
  if (typeof grain !== 'string') return { field: someoneIn(grain.record) };
  const key = grainKeys(grain).find((one) => one !== 'matter');
  if (!something || (key && key !== 'record' && random.chance(0.6)))
    return { key: key as Extract<Concerns, { key: unknown }>['key'] };
  return { field: someoneIn(something.metric.kind), of: something.node };
}

function someoneIn(kind: Metric['kind']): string {
  const { fields } = evidenceKind(kind);
  return fields.find(({ type }) => type.type === 'reference' && type.to === 'officer')!.name;
}
