import { caseLabels } from '@kycuong/rules/case/labels';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { caseAt, caseNumber } from '#lib/case/addresses.ts';
import { ask } from '#lib/server/ask.ts';
import { text } from '#lib/text.ts';
import type { RequestHandler } from './$types';

const compact = (civilDay: string): string => civilDay.replaceAll('-', '');
/** RFC 5545 §3.3.11: what must not stand bare in a text. */
const escaped = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
const daysOn = (from: string, days: number): CivilDay =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

/** Limits as a calendar file. Titles of cases stay inside: a calendar program shows the number and the limit only. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { today } = await ask(locals.api.case.mine({}));
  const span = { from: daysOn(today, -30), to: daysOn(today, 365) };
  const limits = await ask(locals.api.case.limits({ ...span, mine: url.searchParams.get('cua') === 'toi' }));
  const events = limits.flatMap(({ year, no, limit, due }) => [
    'BEGIN:VEVENT',
    `UID:${year}-${no}-${limit}-${due}@kycuong`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${escaped(`${caseNumber({ year, no })} ${text(caseLabels.limit[limit])}`)}`,
    `URL:${url.origin}${caseAt({ year, no })}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kỷ Cương//vi', ...events, 'END:VCALENDAR', ''];
  return new Response(lines.join('\r\n'), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
  });
};
