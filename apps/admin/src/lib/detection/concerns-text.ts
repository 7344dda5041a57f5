import { metrics } from '@kycuong/rules/detection/metrics';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { type EvidenceKindId, fieldOf } from '@kycuong/rules/work/evidence-kinds';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { findNode } from './find-node.ts';

const keys = {
  officer: m.concerns_officer,
  unit: m.concerns_unit,
  head: m.concerns_head,
  deputy: m.concerns_deputy,
  collective: m.concerns_collective,
  fromUnit: m.concerns_from_unit,
  toUnit: m.concerns_to_unit,
};

/** Whom a signal of the indicator concerns, in words. */
export const concernsText = (indicator: Indicator): string => {
  const { concerns, grain } = indicator;
  if ('key' in concerns) return keys[concerns.key]();
  if ('headOf' in concerns) return m.concerns_head_of({ unit: keys[concerns.headOf]() });
  const kind = 'of' in concerns ? kindOfNode(indicator, concerns.of) : recordKind(grain);
  const label = kind && fieldOf(kind, concerns.field)?.label;
  return m.concerns_field({ field: label ? text(label) : concerns.field });
};

const recordKind = (grain: Indicator['grain']): EvidenceKindId | undefined =>
  typeof grain === 'string' ? undefined : grain.record;

const kindOfNode = (indicator: Indicator, node: string): EvidenceKindId | undefined => {
  const found = findNode([indicator.when, indicator.urgent], node);
  return found && 'metric' in found ? metrics.find(({ id }) => id === found.metric)?.kind : undefined;
};
