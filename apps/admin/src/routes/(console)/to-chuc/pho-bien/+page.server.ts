import type { CivilDay } from '@kycuong/rules/civil-day';
import { redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = Number(url.searchParams.get('truoc')) || undefined;
  const [list, directives, { rows }] = await Promise.all([
    ask(locals.api.organisation.disseminations({ before })),
    ask(locals.api.catalogue.list()),
    ask(locals.api.organisation.units({})),
  ]);
  return {
    list,
    units: rows.map(({ unit, name, depth }) => ({ unit, name, depth })),
    versions: directives.flatMap(({ slug, number, title, versions }) =>
      versions
        .filter(({ status }) => status === 'approved')
        .map(({ version }) => ({ slug, version, name: number ?? title ?? slug })),
    ),
    stored: url.searchParams.get('so-nguoi'),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = {
      version: words(form, 'version'),
      unit: words(form, 'unit'),
      heldOn: dayOrNull(form, 'heldOn') ?? '',
      form: words(form, 'form'),
      document: words(form, 'document'),
      officers: words(form, 'officers'),
    };
    const [directiveSlug = '', version] = typed.version.split('@');
    const done = await attempt(
      locals.api.organisation.recordDissemination({
        ...typed,
        directiveSlug,
        version: Number(version) || 0,
        heldOn: typed.heldOn as CivilDay,
        form: typed.form as 'meeting',
        officers: typed.officers.split(/[\s,;]+/).filter((code) => code !== ''),
      }),
    );
    if (!done.ok) return refusalForm(done.explanation, { typed }, '');
    redirect(303, `/to-chuc/pho-bien?so-nguoi=${done.answer.briefed}`);
  },
};
