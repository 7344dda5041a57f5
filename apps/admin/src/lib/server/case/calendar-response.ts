import { type CalendarDay, limitsCalendar } from '@kycuong/rules/case';
import * as m from '#lib/paraglide/messages.js';

const today = (): string => new Date().toISOString().slice(0, 10);

export const calendarResponse = (days: readonly CalendarDay[]): Response =>
  new Response(limitsCalendar(m.case_calendar_name(), days, today()), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
