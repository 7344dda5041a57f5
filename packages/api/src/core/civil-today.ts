import type { CivilDay } from '@kycuong/rules/civil-day';

const inHanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

export const civilDayOf = (instant: Date): CivilDay => inHanoi.format(instant) as CivilDay;
