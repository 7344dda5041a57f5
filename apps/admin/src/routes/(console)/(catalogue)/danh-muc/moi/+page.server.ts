import { redirect } from '@sveltejs/kit';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { versionAt } from '#lib/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { importActions } from '#lib/server/catalogue/import-actions.ts';
import { packs } from '#lib/server/catalogue/packs.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  directives: await ask(locals.api.catalogue.list()),
  packs: Object.entries(packs).map(([key, { name }]) => ({ value: key, label: name })),
});

const goOn = ({ slug, version }: { slug: string; version: number }): never =>
  redirect(303, versionAt(slug, version, 'sua'));

export const actions: Actions = {
  ...importActions,
  copy: async ({ request, locals }) => {
    const slug = words(await request.formData(), 'slug');
    const made = await attempt(locals.api.catalogue.createDraft({ slug }));
    return made.ok ? goOn(made.answer) : refusalForm(made.explanation, {});
  },
  pack: async ({ request, locals }) => {
    const key = words(await request.formData(), 'pack');
    const text = packs[key]?.text ?? '';
    const made = await attempt(
      locals.api.catalogue.importFile({ text, fileName: `${key}.yaml`, asModel: true }),
    );
    return made.ok ? goOn(made.answer) : refusalForm(made.explanation, { pack: key });
  },
  empty: async ({ request, locals }) => {
    const form = await request.formData();
    const known = {
      slug: words(form, 'slug').trim(),
      kind: words(form, 'kind') as 'party-directive',
      issuer: words(form, 'issuer').trim(),
      number: words(form, 'number').trim() || null,
      title: words(form, 'title').trim() || null,
      date: dayOrNull(form, 'date') as CivilDay | null,
    };
    const made = await attempt(locals.api.catalogue.createEmpty(known));
    return made.ok ? goOn(made.answer) : refusalForm(made.explanation, { known }, '');
  },
};
