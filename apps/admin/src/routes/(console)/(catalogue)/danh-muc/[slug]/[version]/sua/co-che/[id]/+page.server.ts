import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const mechanism = view.catalogue.settings.mechanisms.find((candidate) => candidate.id === params.id);
  if (!mechanism) error(404, m.mechanism_missing());
  const problems = await ask(
    locals.api.catalogue.lint({ slug: params.slug, version: Number(params.version) }),
  );
  const ground = mechanism.origins.find((origin) => origin.kind === 'province');
  return {
    mechanism,
    base: JSON.stringify(mechanism),
    problems,
    kept: {
      on: mechanism.on,
      province: ground
        ? { basis: ground.basis, author: ground.author, approvedOn: ground.approvedOn as string | null }
        : null,
    },
    named: view.catalogue.provisions.filter((provision) => provision.mechanisms.includes(mechanism.id)),
  };
};

export const actions: Actions = editActions((form, params) => {
  const basis = words(form, 'province.basis').trim();
  const author = words(form, 'province.author').trim();
  const approvedOn = dayOrNull(form, 'province.approvedOn');
  return {
    kind: 'mechanism' as const,
    id: params['id'] ?? '',
    on: words(form, 'on') === 'on',
    province: basis || author || approvedOn ? { basis, author, approvedOn } : null,
  };
});
