import { fail, redirect } from '@sveltejs/kit';
import { templateAt } from '#lib/document/addresses.ts';
import { partLabels } from '#lib/document/part-labels.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { kindOf } from '#lib/server/document/kind-of.ts';
import { readTemplate } from '#lib/server/document/read-template.ts';
import { words } from '#lib/server/read-form.ts';
import { errorsOf } from '#lib/server/refusal-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  current: await ask(locals.api.document.template({ kind: kindOf(params.kind) })),
  saved: url.searchParams.has('da-luu'),
});

type Api = App.Locals['api'];
/** Each problem as a line that leads to its part. */
const problemsOf = async (api: Api, input: Parameters<Api['document']['previewTemplate']>[0]) => {
  const checked = await attempt(api.document.previewTemplate(input));
  if (!checked.ok) return { errors: errorsOf(checked.explanation, 'template.'), layout: null };
  const errors = checked.answer.problems.map(({ path, line, column, message, remedy }) => ({
    field: path,
    text: m.document_problem({
      part: partLabels[path as keyof typeof partLabels](),
      line: line ?? 1,
      column: column ?? 1,
      message: text(message),
      remedy: text(remedy),
    }),
  }));
  return { errors, layout: checked.answer.layout };
};

export const actions: Actions = {
  preview: async ({ locals, params, request }) => {
    const template = readTemplate(await request.formData());
    return { template, ...(await problemsOf(locals.api, { kind: kindOf(params.kind), template })) };
  },
  save: async ({ locals, params, request }) => {
    const sent = await request.formData();
    const input = { kind: kindOf(params.kind), template: readTemplate(sent) };
    const saved = await attempt(
      locals.api.document.saveTemplate({ ...input, seen: Number(words(sent, 'seen')) }),
    );
    if (saved.ok) redirect(303, `${templateAt(input.kind)}?da-luu`);
    const { errors } = await problemsOf(locals.api, input);
    return fail(409, {
      template: input.template,
      errors: errors.length > 0 ? errors : errorsOf(saved.explanation, 'template.'),
      layout: null,
    });
  },
};
