import type { StaffCaller } from '@kycuong/api/staff';
import { error, redirect } from '@sveltejs/kit';
import { ask, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { refusedInput } from '#lib/server/case/refused-step.ts';
import { words } from '#lib/server/read-form.ts';
import { reconciledSpan } from '#lib/server/work/reconciled-span.ts';
import { endForm, statementForm, untilForm } from '#lib/server/work/source-forms.ts';
import { sourceAddress } from '#lib/work/source-words.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { rows, names, today } = await ask(locals.api.work.source.list());
  const source = rows.find((row) => row.source === params.source) ?? error(404, m.error_no_page());
  const span = reconciledSpan(url.searchParams, today);
  const mayKeep = (await parent()).me.permissions.includes('work.sources') && source.registered;
  return {
    source,
    names,
    span,
    rows: await ask(locals.api.work.source.reconcile({ source: params.source, ...span })),
    forms: mayKeep
      ? [
          ...(source.endedOn ? [] : [untilForm(source.feeds)]),
          statementForm(),
          ...(source.endedOn ? [] : [endForm()]),
        ]
      : [],
    saved: url.searchParams.has('da-ghi'),
  };
};

type UntilInput = Parameters<StaffCaller['work']['source']['sayUntil']>[0];

export const actions: Actions = {
  until: async ({ locals, params: { source }, request }) => {
    const sent = await request.formData();
    const { feeds, until } = readStep(sent, untilForm([])) as UntilInput;
    const kept = await attempt(locals.api.work.source.sayUntil({ source, feeds, until }));
    if (!kept.ok) return refusedInput(kept.explanation, 'until', typedIn(sent));
    redirect(303, `${sourceAddress(source)}?da-ghi`);
  },
  state: async ({ locals, params: { source }, request }) => {
    const sent = await request.formData();
    const kept = await attempt(locals.api.work.source.state({ source, lines: words(sent, 'state.lines') }));
    if (!kept.ok) return refusedInput(kept.explanation, 'state', typedIn(sent));
    redirect(303, `${sourceAddress(source)}?da-ghi`);
  },
  end: async ({ locals, params: { source }, request }) => {
    const sent = await request.formData();
    const ended = await attempt(locals.api.work.source.end({ source, reason: words(sent, 'end.reason') }));
    if (!ended.ok) return refusedInput(ended.explanation, 'end', typedIn(sent));
    redirect(303, `${sourceAddress(source)}?da-ghi`);
  },
};
