import { caseLabels } from '@kycuong/rules/case/labels';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { caseAt, caseNumber } from '#lib/case/addresses.ts';
import { ask } from '#lib/server/ask.ts';
import { calendarResponse } from '#lib/server/case/calendar-response.ts';
import { text } from '#lib/text.ts';
import type { RequestHandler } from './$types';

const daysOn = (from: string, days: number): CivilDay =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

/** Limits as a calendar file, once. Titles of cases stay inside: a calendar program shows the number and the limit only. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { today } = await ask(locals.api.case.mine({}));
  const span = { from: daysOn(today, -30), to: daysOn(today, 365) };
  const limits = await ask(locals.api.case.limits({ ...span, mine: url.searchParams.get('cua') === 'toi' }));
  return calendarResponse(
    limits.map(({ year, no, limit, due }) => ({
      uid: `${year}-${no}-${limit}-${due}@kycuong`,
      on: due,
      summary: `${caseNumber({ year, no })} ${text(caseLabels.limit[limit])}`,
      url: url.origin + caseAt({ year, no }),
    })),
  );
};
