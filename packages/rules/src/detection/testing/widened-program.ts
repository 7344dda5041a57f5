import { evidenceKind } from '../../work/work.ts';
import type { Random } from '../../work/generate/random.ts';
import type { Aggregate, GrainProgram, ResolvedMetric } from '../program.ts';

/** A program that no catalogue compiles to today: any aggregate in any window, and nothing known where there is no record. */
export function widenedProgram(random: Random, program: GrainProgram): GrainProgram {
  const widen = (metric: ResolvedMetric): ResolvedMetric => ({
    ...metric,
    emptyAs: random.chance(0.5) ? 'unknown' : 'zero',
    aggregate: random.chance(0.5) ? anyAggregate(random, metric) : metric.aggregate,
  });
  return { ...program, metrics: program.metrics.map(widen) };
}

function anyAggregate(random: Random, { kind, window, aggregate }: ResolvedMetric): Aggregate {
  if (window.kind === 'consecutive') return aggregate;
  const { fields, derived } = evidenceKind(kind);
  const named = (types: (type: string) => boolean) =>
    [...fields, ...derived].filter(({ type }) => types(type.type)).map(({ name }) => name);
  const whole = named((type) => type === 'whole');
  const choices: Aggregate[] = [
    { kind: 'count' },
    ...whole.map((field): Aggregate => ({ kind: 'sum', field, max: 1_000_000 })),
    ...(window.kind === 'plain'
      ? [
          ...whole.map((field): Aggregate => ({ kind: 'max', field, max: 1_000_000 })),
          { kind: 'count-distinct', field: random.pick(named((type) => type !== 'words')) } as const,
        ]
      : []),
  ];
  return random.pick(choices);
}
