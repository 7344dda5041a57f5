import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { editActions } from '#lib/server/catalogue/edit-actions.ts';
import { bilingual, groupCount, numberOrNull, words } from '#lib/server/read-form.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const at = { slug: params.slug, version: Number(params.version) };
  const [item, problems] = await Promise.all([
    ask(locals.api.catalogue.behaviour({ ...at, ordinal: Number(params.ordinal) || 0 })),
    ask(locals.api.catalogue.lint(at)),
  ]);
  if (!item.setting) error(404, m.setting_missing());
  return { item, setting: item.setting, base: JSON.stringify(item.setting), problems };
};

export const actions: Actions = editActions((form) => ({
  kind: 'behaviour' as const,
  code: words(form, 'code'),
  title: bilingual(form, 'title'),
  explanation: bilingual(form, 'explanation'),
  clauses: Array.from({ length: groupCount(form, 'clauses') }, (_, index) => ({
    letter: words(form, `clauses.${index}.letter`),
    explanation: bilingual(form, `clauses.${index}.explanation`),
  })),
  severity: numberOrNull(form, 'severity'),
  machineDetection: words(form, 'machineDetection') === 'on',
  displayOrder: numberOrNull(form, 'displayOrder'),
}));
