import { error, fail, redirect } from '@sveltejs/kit';
import { indicatorIdSchema } from '@kycuong/rules/detection/schema/indicator';
import { versionAt } from '#lib/addresses.ts';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { newIndicator } from '#lib/detection/new-indicator.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { bilingual, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const at = (params: { slug: string; version: string }) => ({
  slug: params.slug,
  version: Number(params.version),
});

export const load: PageServerLoad = async ({ locals, params }) => {
  const ordinal = Number(params.ordinal) || 0;
  const item = await ask(locals.api.catalogue.behaviour({ ...at(params), ordinal }));
  if (!item.setting) error(404, m.setting_missing());
  return { item, code: item.setting.code };
};

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const form = await request.formData();
    const clause = words(form, 'clause');
    const id = words(form, 'id').trim();
    const typed = { id, clause, name: bilingual(form, 'name'), note: bilingual(form, 'note') };
    const { catalogue } = await ask(locals.api.catalogue.version(at(params)));
    const wrong = !indicatorIdSchema.safeParse(id).success
      ? m.field_wrong_form()
      : findIndicator(catalogue, id)
        ? m.detection_new_id_taken()
        : undefined;
    if (wrong)
      return fail(422, { errors: [{ field: 'id', text: `${m.detection_new_id()}: ${wrong}` }], typed });
    const indicator = newIndicator({ ...typed, clause: clause === '' ? null : clause });
    const edit = { kind: 'indicator' as const, code: words(form, 'code'), id, indicator };
    const saved = await attempt(locals.api.catalogue.saveDraft({ ...at(params), base: 'null', edit }));
    if (!saved.ok) return refusalForm(saved.explanation, { typed }, 'edit.indicator.');
    return redirect(303, versionAt(params.slug, Number(params.version), `sua/chi-bao/${id}`));
  },
};
