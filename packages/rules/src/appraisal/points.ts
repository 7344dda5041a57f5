import type { Bilingual } from '../core/bilingual.schema.ts';

/** Hundredths of a point between two bounds, both possible. Equal bounds: the points are known. */
export interface Points {
  readonly low: number;
  readonly high: number;
}

export const exactly = (hundredths: number): Points => ({ low: hundredths, high: hundredths });

export function areKnown({ low, high }: Points): boolean {
  return low === high;
}

export function addUp(points: readonly Points[]): Points {
  const add = (bound: keyof Points) => points.reduce((all, each) => all + each[bound], 0);
  return { low: add('low'), high: add('high') };
}

/** What is left when something is taken off; never below zero. */
export function less(points: Points, off: Points): Points {
  return { low: Math.max(0, points.low - off.high), high: Math.max(0, points.high - off.low) };
}

/** Hundredths as people write them: “87,25” in Vietnamese, “87.25” in English. */
export function sayHundredths(hundredths: number): Bilingual {
  const size = Math.abs(hundredths);
  const whole = `${hundredths < 0 ? '−' : ''}${Math.floor(size / 100)}`;
  const rest = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return rest === '' ? { vi: whole, en: whole } : { vi: `${whole},${rest}`, en: `${whole}.${rest}` };
}

export function sayPoints({ low, high }: Points): Bilingual {
  const [least, most] = [sayHundredths(low), sayHundredths(high)];
  return low === high
    ? { vi: `${least.vi} điểm`, en: `${least.en} ${low === 100 ? 'point' : 'points'}` }
    : {
        vi: `chưa đủ dữ liệu, từ ${least.vi} đến ${most.vi} điểm`,
        en: `unknown, between ${least.en} and ${most.en} points`,
      };
}
