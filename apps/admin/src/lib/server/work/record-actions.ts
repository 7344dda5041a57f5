import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { RecordView } from '@kycuong/api/staff';
import type { StepForm } from '#lib/case/step-form.ts';
import { ask, type Attempt, attempt } from '#lib/server/ask.ts';
import { readStep, typedIn } from '#lib/server/case/read-step.ts';
import { recordAddress } from '#lib/work/addresses.ts';
import { typedValues } from './evidence-fields.ts';
import { correctForm, disputeForm, settleForm, undoForm, withdrawForm } from './record-forms.ts';
import { refusedTyping } from './refused-typing.ts';

type Api = RequestEvent['locals']['api'];
type Key = Parameters<Api['work']['record']>[0];

export const recordIn = (params: URLSearchParams): Key => {
  const [kind, id] = ['loai', 'ma'].map((name) => (params.get(name) ?? '').slice(0, 120));
  return kind && id ? ({ kind, id } as Key) : error(404);
};

type Read = Readonly<Record<string, unknown>>;
type Step = (api: Api, key: Key, read: Read, sent: FormData) => Promise<unknown>;

/** One step on a record: what was typed, the call, and back to the record with what came of it. */
const step =
  (form: (view: RecordView) => StepForm, take: Step) =>
  async ({ locals, url, request }: RequestEvent) => {
    const sent = await request.formData();
    const key = recordIn(url.searchParams);
    const shown = form(await ask(locals.api.work.record(key)));
    const read = { ...(readStep(sent, shown) as Read), seen: sent.get('seen') };
    const done: Attempt<unknown> = await attempt(take(locals.api, key, read, sent));
    if (!done.ok) return refusedTyping(done.explanation, shown.command, key.kind, typedIn(sent));
    redirect(303, recordAddress(key.kind, key.id));
  };

const because = ({ seen, reason }: Read) => ({ seen: String(seen), reason: String(reason ?? '') });

export const recordActions = {
  correct: step(correctForm, (api, key, read) =>
    api.work.correct({ ...key, ...because(read), fields: typedValues(key.kind, read) }),
  ),
  withdraw: step(withdrawForm, (api, key, read) => api.work.withdraw({ ...key, ...because(read) })),
  undo: step(undoForm, (api, key, read) => api.work.undo({ ...key, ...because(read) })),
  dispute: step(disputeForm, (api, key, read) =>
    api.work.dispute({ ...key, ground: String(read.ground ?? '') }),
  ),
  settle: step(settleForm, (api, key, read, sent) => {
    const outcome = String(read.outcome) as 'rejected';
    const fields = String(outcome) === 'corrected' ? typedValues(key.kind, read) : null;
    return api.work.settle({ no: Number(sent.get('no')), outcome, reason: String(read.why ?? ''), fields });
  }),
};
