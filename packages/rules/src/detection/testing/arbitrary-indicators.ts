import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { evidenceKind } from '../../work/evidence-kinds.ts';
import type { Random } from '../../work/generate/random.ts';
import { workKindIds } from '../../work/work-kind-ids.ts';
import {
  exclusionCauseSchema,
  type Concerns,
  type Indicator,
  type Predicate,
} from '../language/indicator.schema.ts';
import { type Grain, grainKeys, type SubjectGrain, subjectGrains } from '../language/grain.ts';
import type { Metric } from '../vocabulary/metric.ts';
import { conditionMaker } from './arbitrary-condition.ts';
import { arbitraryParameters } from './arbitrary-parameters.ts';
import { catalogueWith, indicatorWith } from './catalogue-with.ts';
import type { KindOfNode } from './language-nodes.ts';

export const grains: readonly Grain[] = [
  ...(Object.keys(subjectGrains) as SubjectGrain[]),
  ...workKindIds.map((record) => ({ record })),
];

/** A catalogue with so many arbitrary indicators, over all grains, windows and nodes. It compiles. */
export function arbitraryIndicators(random: Random, count: number): Catalogue {
  return catalogueOf(
    random,
    Array.from({ length: count }, (_, index) => ({ grain: grains[index % grains.length]! })),
  );
}

export interface WantedIndicator {
  readonly grain: Grain;
  /** A node that it must have, where its grain can have it. */
  readonly goal?: KindOfNode;
}

export function catalogueOf(random: Random, wanted: readonly WantedIndicator[]): Catalogue {
  const predicates: Predicate[] = [];
  const indicators = wanted.map((one, index) => arbitraryIndicator(random, index, one, predicates));
  return catalogueWith({ indicators, parameters: arbitraryParameters, predicates });
}

function arbitraryIndicator(
  random: Random,
  index: number,
  { grain, goal }: WantedIndicator,
  predicates: Predicate[],
): Indicator {
  const make = conditionMaker(random, grain, { predicates, prefix: 'named' });
  const something = make.something();
  const free = (goal && make.of(goal.node, goal.window)) ?? make.condition(3);
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
