import type { Bilingual } from '../../../core/bilingual.schema.ts';
import { fieldOf } from '../../../work/work.ts';
import type { Atom, RecordFilter, ResolvedMetric, ResolvedWindow, Slot } from '../../program.ts';
import { findMetric } from '../../vocabulary/metrics.ts';
import { sayNumber } from './say-value.ts';

/** What a slot holds, short: the metric with its filter and window, or the field. */
export function saySlot(slot: Slot, metrics: readonly ResolvedMetric[]): Bilingual {
  if (slot.from === 'field') return fieldOf(slot.kind, slot.field)?.label ?? { vi: slot.name, en: slot.name };
  const metric = metrics[slot.metric]!;
  const label = findMetric(metric.metric)?.label ?? { vi: metric.metric, en: metric.metric };
  const details = [
    ...(metric.where ? [sayFilter(metric.where)] : []),
    sayWindow(metric.window),
    ...(slot.from === 'peer' ? [sayPercentile(slot.peer.percentile)] : []),
  ];
  return {
    vi: `${label.vi} (${details.map(({ vi }) => vi).join('; ')})`,
    en: `${label.en} (${details.map(({ en }) => en).join('; ')})`,
  };
}

/** What the filter looks at, in the order of its comparisons; the sentence of the indicator says it in full. */
function sayFilter({ atoms, slots }: RecordFilter): Bilingual {
  const said = atoms.map((atom) => sayAtom(atom, slots));
  return { vi: said.map(({ vi }) => vi).join(', '), en: said.map(({ en }) => en).join(', ') };
}

function sayAtom(atom: Atom, slots: readonly Slot[]): Bilingual {
  const operand = atom.op === 'compare' ? atom.left : atom.op === 'ratio' ? atom.part : atom.operand;
  const slot = operand.op === 'slot' ? slots[operand.slot] : undefined;
  if (!slot) return { vi: 'theo điều kiện', en: 'by a condition' };
  const label = saySlot(slot, []);
  const values =
    atom.op === 'in'
      ? atom.values
      : atom.op === 'compare' && atom.right.op === 'constant'
        ? [atom.right.value]
        : [];
  if (values.length === 0) return label;
  const said = values.map((value) => sayNumber(slot, value));
  const sign = atom.op === 'compare' ? atom.cmp : '=';
  return {
    vi: `${label.vi} ${sign} ${said.map(({ vi }) => vi).join(' | ')}`,
    en: `${label.en} ${sign} ${said.map(({ en }) => en).join(' | ')}`,
  };
}

function sayWindow(window: ResolvedWindow): Bilingual {
  const days = window.span.to - window.span.from;
  switch (window.kind) {
    case 'plain':
      return { vi: `trong ${days} ngày`, en: `within ${days} days` };
    case 'sliding':
      return {
        vi: `nhiều nhất trong ${window.days} ngày liền của ${days} ngày`,
        en: `the most in any ${window.days} days of ${days}`,
      };
    case 'consecutive':
      return window.period === 'month'
        ? { vi: `số tháng liên tiếp trong ${days} ngày`, en: `months in a row within ${days} days` }
        : { vi: `số quý liên tiếp trong ${days} ngày`, en: `quarters in a row within ${days} days` };
  }
}

function sayPercentile(percentile: 25 | 50 | 75): Bilingual {
  return { vi: `phân vị ${percentile} của nhóm tương đồng`, en: `percentile ${percentile} of the like ones` };
}
