import type { CivilDay } from '@kycuong/rules/civil-day';
import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import { unitAddress } from '#lib/organisation/addresses.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [, day, month, year] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(url.searchParams.get('ngay') ?? '') ?? [];
  const on =
    year && month && day
      ? (`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as CivilDay)
      : undefined;
  return {
    view: await ask(locals.api.organisation.unit({ unit: params.unit, day: on })),
    stored: url.searchParams.get('da-luu'),
  };
};

export const actions: Actions = {
  regulation: async ({ request, params, locals }) => {
    const form = await request.formData();
    const regulation = {
      title: words(form, 'title'),
      document: words(form, 'document'),
      effectiveFrom: dayOrNull(form, 'effectiveFrom') as CivilDay,
      reviewOn: dayOrNull(form, 'reviewOn') as CivilDay,
      summary: words(form, 'summary'),
    };
    const done = await attempt(
      locals.api.organisation.addWorkRegulation({ unit: params.unit, ...regulation }),
    );
    if (!done.ok) return refusalForm(done.explanation, { regulation }, '');
    redirect(303, `${unitAddress(params.unit)}#quy-che`);
  },
};
