import type { Bilingual } from '../../core/bilingual.schema.ts';
import { toCivilDay } from '../../core/epoch-day.ts';
import { type Field, fieldOf } from '../../work/work.ts';
import { units } from '../../work/field.ts';
import { aboveAll, belowAll, type GrainProgram, type Slot } from '../program.ts';
import type { Interval } from '../interval.ts';
import { findMetric } from '../vocabulary/metrics.ts';
import { keyWords } from '../sentence/words/grain-words.ts';

/** What a slot is called. */
export function slotLabel(slot: Slot, { metrics }: GrainProgram): Bilingual {
  if (slot.from === 'field') {
    const { vi, en } = fieldOf(slot.kind, slot.field)!.label;
    if (slot.by === undefined) return { vi, en };
    const whose = keyWords[slot.by];
    return { vi: `${vi} của ${whose.vi}`, en: `${en} of ${whose.en}` };
  }
  const name = metrics[slot.metric]!.metric;
  const label = findMetric(name)?.label ?? { vi: name, en: name };
  return slot.from === 'metric'
    ? label
    : {
        vi: `${label.vi}, mức ${slot.peer.percentile}% ở nhóm giống nhau`,
        en: `${label.en}, ${slot.peer.percentile}th percentile of the like group`,
      };
}

/** Bounds in words: "4", "từ 2 đến 5", "ít nhất 2", "chưa biết". */
export function sayBounds(slot: Slot, { low, high }: Interval, program: GrainProgram): Bilingual {
  if (low === belowAll) return { vi: 'chưa biết', en: 'not known' };
  const from = sayNumber(slot, low, program);
  if (low === high) return from;
  if (high === aboveAll) return { vi: `ít nhất ${from.vi}`, en: `at least ${from.en}` };
  const to = sayNumber(slot, high, program);
  return { vi: `từ ${low} đến ${to.vi}`, en: `${low} to ${to.en}` };
}

/** One value of a slot as people write it. */
export function sayNumber(slot: Slot, value: number, { metrics }: GrainProgram): Bilingual {
  if (slot.from === 'field') return sayFieldValue(fieldOf(slot.kind, slot.field)!, value);
  const resolved = metrics[slot.metric]!;
  const { window } = resolved;
  const unit =
    window.kind === 'consecutive'
      ? units[`${window.period}s`]
      : units[findMetric(resolved.metric)?.unit ?? 'items'];
  return { vi: `${value} ${unit.vi}`, en: `${value} ${unit.en}` };
}

function sayFieldValue({ type }: Pick<Field, 'type'>, value: number): Bilingual {
  switch (type.type) {
    case 'day': {
      const [year, month, day] = toCivilDay(value).split('-');
      return { vi: `${day}/${month}/${year}`, en: `${day}/${month}/${year}` };
    }
    case 'truth':
      return value === 1 ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
    case 'code': {
      const label = type.values[value]?.label ?? { vi: String(value), en: String(value) };
      return { vi: `“${label.vi}”`, en: `“${label.en}”` };
    }
    case 'whole': {
      const unit = units[type.unit];
      return { vi: `${value} ${unit.vi}`, en: `${value} ${unit.en}` };
    }
    default:
      return { vi: String(value), en: String(value) };
  }
}
