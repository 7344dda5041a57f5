import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';

const mostDays = 366;
const usualDays = 31;

/** The days that a reconciliation is asked for, in order and no more than a year; without any, the month up to today. */
export function reconciledSpan(
  asked: URLSearchParams,
  today: CivilDay,
): { readonly from: CivilDay; readonly to: CivilDay } {
  const dayIn = (name: string): CivilDay | null => {
    const typed = asked.get(name)?.trim() ?? '';
    const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
    const read = civilDaySchema.safeParse(
      year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed,
    );
    return read.success ? read.data : null;
  };
  const to = dayIn('den') ?? today;
  const from = dayIn('tu') ?? toCivilDay(toEpochDay(to) - usualDays + 1);
  const earliest = toEpochDay(to) - mostDays;
  return { from: toCivilDay(Math.max(Math.min(toEpochDay(from), toEpochDay(to)), earliest)), to };
}
