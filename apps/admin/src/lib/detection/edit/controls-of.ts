import { metrics } from '@kycuong/rules/detection/metrics';
import type { Condition, MetricTerm } from '@kycuong/rules/detection/condition';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { subjectRegisters } from '@kycuong/rules/detection/subject-fields';
import { type EvidenceKindId, fieldOf } from '@kycuong/rules/work/evidence-kinds';
import * as m from '#lib/paraglide/messages.js';
import { text } from '#lib/text.ts';
import type { ConditionPath } from '../condition-parts.ts';
import { type Control, control } from './control.ts';
import { metricsAt } from './metrics-at.ts';
import { type Numbers, quantityControl } from './quantity-control.ts';
import { windowControl } from './window-control.ts';

interface Looking extends Numbers {
  readonly grain: Indicator['grain'];
  /** The kind whose fields are read here; undefined where the row is of a subject. */
  readonly kind: EvidenceKindId | undefined;
  /** One control elsewhere stands for the windows of all metrics. */
  readonly windowShared: boolean;
}

/** What a form can change of one condition that joins no others, in the order in which people say it. */
export const controlsOf = (
  condition: Condition,
  path: ConditionPath,
  { grain }: Indicator,
  numbers: Numbers,
  windowShared: boolean,
): readonly Control[] => {
  const kind = typeof grain === 'string' ? undefined : grain.record;
  return controlsIn(condition, path, { ...numbers, grain, kind, windowShared });
};

const controlsIn = (value: unknown, path: ConditionPath, looking: Looking): readonly Control[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('param' in value || 'int' in value) return [quantityControl(path, value, looking)];
  if ('metric' in value) return metricControls(value as MetricLike, path, looking);
  return inSayingOrder(value).flatMap(([key, part]) => {
    const at = [...path, key];
    if (key === 'cmp') return [control(at, m.control_comparison(), part, comparisons())];
    if (key === 'is' && 'field' in value) return [fieldControl(String(value.field), part, at, looking)];
    return controlsIn(part, at, looking);
  });
};

interface MetricLike {
  readonly metric: string;
  readonly where?: Condition;
  readonly window: MetricTerm['window'];
}

const metricControls = (
  { metric, where, window }: MetricLike,
  path: ConditionPath,
  looking: Looking,
): readonly Control[] => {
  const kind = metrics.find(({ id }) => id === metric)?.kind;
  return [
    control(
      [...path, 'metric'],
      m.control_metric(),
      metric,
      metricsAt(looking.grain).map(({ id, label }) => [id, text(label)] as const),
    ),
    ...controlsIn(where, [...path, 'where'], { ...looking, kind }),
    ...(looking.windowShared ? [] : [windowControl([...path, 'window'], window, looking)]),
  ];
};

const fieldControl = (name: string, now: unknown, path: ConditionPath, { kind }: Looking): Control => {
  const [key, own] = name.split('.') as [keyof typeof subjectRegisters, string | undefined];
  const from = own === undefined ? kind : subjectRegisters[key]?.kind;
  const field = from && fieldOf(from, own ?? name);
  const values =
    field?.type.type === 'code'
      ? field.type.values.map(({ code, label }) => [code, text(label)] as const)
      : [[true, m.yes()] as const, [false, m.no()] as const];
  const label = field ? text(field.label) : name;
  return control(path, label.charAt(0).toUpperCase() + label.slice(1), now, values);
};

const comparisons = () =>
  [
    ['>=', m.cmp_at_least()],
    ['>', m.cmp_more()],
    ['<=', m.cmp_at_most()],
    ['<', m.cmp_fewer()],
    ['=', m.cmp_equal()],
    ['!=', m.cmp_other()],
  ] as const;

const ranks: Readonly<Record<string, number>> = { cmp: 1, low: 2, high: 3, right: 2, percent: 2 };

/** What is compared, then how, then with what; lists as they are. */
const inSayingOrder = (value: object): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value)
    ? value.map((part: unknown, index) => [index, part] as const)
    : Object.entries(value).toSorted(([a], [b]) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
