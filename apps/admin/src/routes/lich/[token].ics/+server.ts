import { caseLabels } from '@kycuong/rules/case/labels';
import { error } from '@sveltejs/kit';
import { caseAt, caseNumber } from '#lib/case/addresses.ts';
import { calendarResponse } from '#lib/server/case/calendar-response.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** For calendar programs, which have no session: whoever knows the address reads the limits, and nobody's name stands in them. */
export const GET: RequestHandler = async ({ params, url }) => {
  const limits = (await staffApi().limitsByLink(params.token)) ?? error(404, m.case_calendar_ended());
  return calendarResponse(
    limits.map(({ year, no, clock, limit, due }) => ({
      uid: `${year}-${no}-${clock}@kycuong`,
      on: due,
      summary: `${caseNumber({ year, no })} ${text(caseLabels.limit[limit])}`,
      url: url.origin + caseAt({ year, no }),
    })),
  );
};
