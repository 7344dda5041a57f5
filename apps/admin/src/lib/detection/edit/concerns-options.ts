import { grainKeys } from '@kycuong/rules/detection/grain';
import { metrics } from '@kycuong/rules/detection/metrics';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { type EvidenceKindId, evidenceKind } from '@kycuong/rules/work/evidence-kinds';
import { concernsText } from '../concerns-text.ts';

type Concerns = Indicator['concerns'];

/** Everybody whom a signal of the indicator could concern, with its words. */
export const concernsOptions = (indicator: Indicator): readonly (readonly [Concerns, string])[] =>
  candidates(indicator).map((concerns) => [concerns, concernsText({ ...indicator, concerns })] as const);

const candidates = (indicator: Indicator): readonly Concerns[] => {
  const { grain } = indicator;
  if (typeof grain !== 'string') return peopleOf(grain.record).map((field) => ({ field }));
  const keys = grainKeys(grain).filter((key) => key !== 'matter' && key !== 'record');
  const units = keys.filter((key) => key !== 'officer' && key !== 'head' && key !== 'deputy');
  return [
    ...keys.map((key): Concerns => ({ key })),
    ...units.map((headOf): Concerns => ({ headOf })),
    ...metricNodes([indicator.when, indicator.urgent]).flatMap(({ id, metric }) => {
      const kind = metrics.find((one) => one.id === metric)?.kind;
      return kind ? peopleOf(kind).map((field): Concerns => ({ field, of: id })) : [];
    }),
  ];
};

const peopleOf = (kind: EvidenceKindId): readonly string[] => {
  const { fields, derived } = evidenceKind(kind);
  return [...fields, ...derived]
    .filter(({ type }) => type.type === 'reference' && type.to === 'officer')
    .map(({ name }) => name);
};

const metricNodes = (tree: unknown): readonly { readonly id: string; readonly metric: string }[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  const { id, metric } = tree as { id?: unknown; metric?: unknown };
  const own = typeof id === 'string' && typeof metric === 'string' ? [{ id, metric }] : [];
  return [...own, ...Object.values(tree).flatMap(metricNodes)];
};

/** Looked at by other rows; whom it concerns follows where the old one is none of them. */
export const withGrain = (indicator: Indicator, grain: Indicator['grain']): Indicator => {
  const moved = { ...indicator, grain };
  const options = candidates(moved);
  const kept = JSON.stringify(indicator.concerns);
  const [first] = options;
  return options.some((option) => JSON.stringify(option) === kept) || !first
    ? moved
    : { ...moved, concerns: first };
};
