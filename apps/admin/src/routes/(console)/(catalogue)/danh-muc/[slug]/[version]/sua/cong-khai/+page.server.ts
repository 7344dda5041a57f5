import { ask } from '#lib/server/ask.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { words } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { view } = await parent();
  const publication = view.catalogue.settings.publication;
  const problems = await ask(
    locals.api.catalogue.lint({ slug: params.slug, version: Number(params.version) }),
  );
  return { publication, base: JSON.stringify(publication), problems };
};

export const actions: Actions = editActions((form) => ({
  kind: 'publication' as const,
  fullTextPublic: words(form, 'fullTextPublic') === 'on',
  fullTextBasis: words(form, 'fullTextBasis'),
}));
