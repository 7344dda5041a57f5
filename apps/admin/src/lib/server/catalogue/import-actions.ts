import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { versionAt } from '#lib/addresses.ts';
import * as m from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/ask.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';

const mostBytes = 5 * 1024 * 1024;

const says = (text: string) => ({ errors: [{ field: 'file', text }] });

type Sent =
  | { readonly ok: true; readonly text: string; readonly fileName: string }
  | { readonly ok: false; readonly says: string };

const readSent = async (form: FormData): Promise<Sent> => {
  const kept = form.get('text');
  if (typeof kept === 'string' && kept)
    return { ok: true, text: kept, fileName: String(form.get('fileName')) };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { ok: false, says: m.import_no_file() };
  if (file.size > mostBytes)
    return { ok: false, says: m.import_too_large({ size: (file.size / 1024 / 1024).toFixed(1) }) };
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
      fileName: file.name,
    };
  } catch {
    return { ok: false, says: m.import_not_utf8() };
  }
};

/** A dry run first: problems and changes are shown, and only then the same text may be stored. */
export const importActions = {
  check: async ({ request, locals }: RequestEvent) => {
    const sent = await readSent(await request.formData());
    if (!sent.ok) return fail(422, says(sent.says));
    const { text, fileName } = sent;
    const checked = await attempt(locals.api.catalogue.checkFile({ text, fileName }));
    if (!checked.ok) return refusalForm(checked.explanation, {});
    const passed = !checked.answer.problems.some(({ severity }) => severity === 'error');
    return { errors: [], report: checked.answer, fileName, text: passed ? text : null };
  },
  store: async ({ request, locals }: RequestEvent) => {
    const sent = await readSent(await request.formData());
    if (!sent.ok) return fail(422, says(sent.says));
    const stored = await attempt(
      locals.api.catalogue.importFile({ text: sent.text, fileName: sent.fileName }),
    );
    if (!stored.ok) return refusalForm(stored.explanation, {});
    redirect(303, versionAt(stored.answer.slug, stored.answer.version, 'sua'));
  },
};
