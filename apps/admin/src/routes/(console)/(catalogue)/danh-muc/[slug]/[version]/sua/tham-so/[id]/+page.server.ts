import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { emptyValue, readParameter } from '#lib/server/catalogue/parameter-form.ts';
import { words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const parameter = view.catalogue.settings.parameters.find((candidate) => candidate.id === params.id);
  if (!parameter) error(404, m.parameter_missing());
  const problems = await ask(
    locals.api.catalogue.lint({ slug: params.slug, version: Number(params.version) }),
  );
  return { parameter, base: JSON.stringify(parameter), problems };
};

export const actions: Actions = {
  ...editActions(readParameter),
  add: async ({ request, params }) => {
    const form = await request.formData();
    const typed = readParameter(form, params);
    return {
      typed: { ...typed, values: [...typed.values, emptyValue] },
      base: words(form, 'base'),
      errors: [],
    };
  },
  remove: async ({ request, params, url }) => {
    const form = await request.formData();
    const typed = readParameter(form, params);
    const index = Number(url.searchParams.get('gia-tri'));
    return {
      typed: { ...typed, values: typed.values.filter((_, at) => at !== index) },
      base: words(form, 'base'),
      errors: [],
      removed: true,
    };
  },
};
