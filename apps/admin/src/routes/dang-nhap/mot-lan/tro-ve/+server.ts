import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/cookies.ts';
import { nextPage } from '#lib/server/next-page.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals, cookies }) => {
  const outcome = await staffApi().access.finishSingleSignOn(locals.visitor, url.search.slice(1));
  if (!('cookies' in outcome))
    redirect(303, `/dang-nhap?mot-lan=${outcome.kind === 'not-invited' ? 'chua-moi' : 'loi'}`);
  setCookies(cookies, outcome.cookies);
  const next = nextPage(outcome.next);
  redirect(
    303,
    outcome.kind === 'second-factor' ? `/dang-nhap/hai-lop?tiep=${encodeURIComponent(next)}` : next,
  );
};
