import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Explanation } from '@kycuong/api/staff';
import { text } from '#lib/text.ts';
import { attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { errorsOf } from '#lib/server/refusal-form.ts';
import { faultText } from './upload-action.ts';

type Event = RequestEvent<{ run: string }>;

const refused = (explanation: Explanation) => {
  const fault = faultText(explanation.details);
  const errors = fault ? [{ field: '', text: fault }] : errorsOf(explanation, '');
  return fail(explanation.code === 'BAD_INPUT' ? 422 : 409, { errors });
};

const chosen = (form: FormData) => {
  const mapping: Record<string, number> = {};
  for (const [name, value] of form)
    if (name.startsWith('cot.') && typeof value === 'string' && value !== '')
      mapping[name.slice('cot.'.length)] = Number(value);
  return {
    sheet: Number(words(form, 'sheet') || 0),
    headerRow: Number(words(form, 'headerRow').replace(/\D/g, '') || 1),
    encoding: words(form, 'encoding') || null,
    delimiter: words(form, 'delimiter') || null,
    oldFonts: form.get('oldFonts') === 'on',
    target: words(form, 'target'),
    mapping,
    source: words(form, 'source').trim(),
    defaultFrom: dayOrNull(form, 'defaultFrom'),
    document: words(form, 'document'),
  };
};

type Choices = Parameters<RequestEvent['locals']['api']['import']['choose']>[0];

/** Another sheet, header or kind of row shows its columns first, so that nothing is checked unseen. */
const choose = async ({ request, locals, params }: Event) => {
  const { runId } = { runId: params.run };
  const form = await request.formData();
  const before = await locals.api.import.view({ runId });
  const choices = { ...chosen(form), runId } as Choices;
  const saved = await attempt(locals.api.import.choose(choices));
  if (!saved.ok) return refused(saved.explanation);
  const { run } = before;
  const elsewhere =
    choices.sheet !== run.sheet || choices.target !== run.target || choices.headerRow !== run.headerRow;
  if (form.get('then') === 'check' && !elsewhere) {
    const checked = await attempt(locals.api.import.check({ runId }));
    if (!checked.ok) return refused(checked.explanation);
  }
  redirect(303, `/nhap/${runId}`);
};

const step =
  (name: 'confirm' | 'cancel') =>
  async ({ locals, params }: Event) => {
    const done = await attempt(locals.api.import[name]({ runId: params.run }));
    if (!done.ok) return fail(409, { errors: [{ field: '', text: text(done.explanation.message) }] });
    redirect(303, `/nhap/${params.run}`);
  };

const withdraw = async ({ locals, params, request }: Event) => {
  const reason = words(await request.formData(), 'reason');
  const done = await attempt(locals.api.import.withdraw({ runId: params.run, reason }));
  if (!done.ok) return fail(422, { errors: errorsOf(done.explanation, ''), reason });
  redirect(303, `/nhap/${params.run}`);
};

const anotherSheet = async ({ locals, params }: Event) => {
  const made = await attempt(locals.api.import.anotherSheet({ runId: params.run }));
  if (!made.ok) return refused(made.explanation);
  redirect(303, `/nhap/${made.answer.runId}`);
};

export const runActions = {
  choose,
  confirm: step('confirm'),
  cancel: step('cancel'),
  withdraw,
  anotherSheet,
};
