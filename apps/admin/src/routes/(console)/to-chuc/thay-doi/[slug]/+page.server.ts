import { ask } from '#lib/server/ask.ts';
import { commandActions, formAt } from '#lib/server/organisation/command-actions.ts';
import type { Typed } from '#lib/organisation/field-definition.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  formAt(params.slug);
  const { rows } = await ask(locals.api.organisation.units({}));
  const given: Typed = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const all = url.searchParams.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
  return { slug: params.slug, given, units: rows.map(({ unit, name, depth }) => ({ unit, name, depth })) };
};

export const actions: Actions = commandActions;
