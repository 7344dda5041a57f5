const instant = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const partsOf = (at: Date | string): Record<string, string> =>
  Object.fromEntries(instant.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));

/** `2026-11-22` as `22/11/2026`. */
export const day = (civilDay: string): string => civilDay.split('-').reverse().join('/');

/** An instant as `22/11/2026 14:05`, Vietnamese time. */
export const moment = (at: Date | string): string => {
  const { day: d, month, year, hour, minute } = partsOf(at);
  return `${d}/${month}/${year} ${hour}:${minute}`;
};

/** A day in a field: as kept, or as somebody typed it. */
export const typedDay = (value: string | null | undefined): string =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : (value ?? '');
