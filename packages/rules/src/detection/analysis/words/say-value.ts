import type { Bilingual } from '../../../core/bilingual.schema.ts';
import { toCivilDay } from '../../../core/epoch-day.ts';
import { type FieldType, fieldOf } from '../../../work/work.ts';
import type { Interval } from '../../interval.ts';
import { aboveAll, belowAll, type Slot } from '../../program.ts';

const unknownValue: Bilingual = { vi: 'chưa biết', en: 'unknown' };

/** A value of a slot, or the bounds it lies between. */
export function sayInterval(slot: Slot, { low, high }: Interval): Bilingual {
  const say = (value: number): Bilingual => sayNumber(slot, value);
  if (low === high) return say(low);
  if (low === belowAll && high === aboveAll) return unknownValue;
  if (low === belowAll) return both(say(high), (text) => `≤ ${text}`);
  if (high === aboveAll) return both(say(low), (text) => `≥ ${text}`);
  const [from, to] = [say(low), say(high)];
  return { vi: `từ ${from.vi} đến ${to.vi}`, en: `from ${from.en} to ${to.en}` };
}

export function sayNumber(slot: Slot, value: number): Bilingual {
  const type: FieldType | undefined =
    slot.from === 'field' ? fieldOf(slot.kind, slot.field)?.type : undefined;
  switch (type?.type) {
    case 'truth':
      return value === 0 ? { vi: 'không', en: 'no' } : { vi: 'có', en: 'yes' };
    case 'code':
      return type.values[value]?.label ?? both(plain(value), (text) => text);
    case 'day':
      return both(toCivilDay(value), (text) => text);
    default:
      return both(plain(value), (text) => text);
  }
}

const plain = (value: number): Bilingual => ({
  vi: value.toLocaleString('vi'),
  en: value.toLocaleString('en'),
});

function both(words: Bilingual | string, say: (text: string) => string): Bilingual {
  return typeof words === 'string'
    ? { vi: say(words), en: say(words) }
    : { vi: say(words.vi), en: say(words.en) };
}
