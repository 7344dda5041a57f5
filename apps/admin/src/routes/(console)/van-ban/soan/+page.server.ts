import { documentFields, documentKinds, kindsOfDocument } from '@kycuong/rules/document';
import { error, fail, redirect } from '@sveltejs/kit';
import { documentAt } from '#lib/document/addresses.ts';
import { ask, attempt } from '#lib/server/ask.ts';
import { readValues } from '#lib/server/document/read-values.ts';
import { keyIn } from '#lib/server/key-of.ts';
import { words } from '#lib/server/read-form.ts';
import { errorsOf } from '#lib/server/refusal-form.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const askedIn = (url: URL) => ({
  key: keyIn(url.searchParams.get('ho-so')) ?? error(404, m.error_no_page()),
  kind: documentKinds.find((one) => one === url.searchParams.get('loai')),
});

export const load: PageServerLoad = async ({ locals, url }) => {
  const { key, kind } = askedIn(url);
  const kinds = documentKinds.filter((one) => kindsOfDocument[one].about === 'case');
  if (!kind) return { key, kind: null, kinds, written: null };
  return { key, kind, kinds, written: await ask(locals.api.document.compose({ ...key, kind })) };
};

/** What was typed, as the interface is asked with it. */
const writtenIn = async (request: Request, url: URL) => {
  const { key, kind } = askedIn(url);
  const sent = await request.formData();
  const values = readValues(sent);
  return {
    values,
    input: {
      ...key,
      kind: kind ?? error(404, m.error_no_page()),
      template: Number(words(sent, 'template')),
      values,
    },
  };
};

const missingWords = (missing: readonly (keyof typeof documentFields)[]) =>
  missing.map((field) => ({
    field,
    text: m.document_field_missing({ field: text(documentFields[field].name) }),
  }));

export const actions: Actions = {
  preview: async ({ locals, request, url }) => {
    const { values, input } = await writtenIn(request, url);
    const seen = await attempt(locals.api.document.preview(input));
    if (!seen.ok) return fail(422, { values, errors: errorsOf(seen.explanation, 'values.'), layout: null });
    return { values, errors: missingWords(seen.answer.missing), layout: seen.answer.layout };
  },
  issue: async ({ locals, request, url }) => {
    const { values, input } = await writtenIn(request, url);
    const issued = await attempt(locals.api.document.issue(input));
    if (issued.ok) redirect(303, `${documentAt(issued.answer)}?moi`);
    const seen = await attempt(locals.api.document.preview(input));
    const missing = seen.ok ? missingWords(seen.answer.missing) : [];
    const errors = missing.length > 0 ? missing : errorsOf(issued.explanation, 'values.');
    return fail(409, { values, errors, layout: null });
  },
};
