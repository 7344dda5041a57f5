import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { StaffCaller } from '@kycuong/api/staff';
import { attempt } from '#lib/server/ask.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';

type Publication = StaffCaller['publication'];
type Basis = Parameters<Publication['recordBasis']>[0];
type Event = Pick<RequestEvent, 'request' | 'locals'>;

const page = '/cong-bo/can-cu';

/** What was typed goes back to the form of the act that was refused. */
const step =
  (act: string, take: (publication: Publication, form: FormData) => Promise<unknown>) =>
  async ({ request, locals }: Event) => {
    const form = await request.formData();
    const typed = Object.fromEntries([...form.keys()].map((name) => [name, words(form, name)]));
    const done = await attempt(take(locals.api.publication, form));
    return done.ok
      ? redirect(303, `${page}?da-luu=${act}`)
      : refusalForm(done.explanation, { act, typed }, '');
  };
const named = (form: FormData) => ({
  basis: Number(words(form, 'basis')) || 0,
  reason: words(form, 'reason').trim(),
});

export const basisActions = {
  record: step('record', (publication, form) =>
    publication.recordBasis({
      provision: words(form, 'provision').trim(),
      allows: words(form, 'allows').trim(),
      from: dayOrNull(form, 'from') ?? '',
      until: dayOrNull(form, 'until'),
    } as Basis),
  ),
  suspend: step('suspend', (publication, form) => publication.suspendBasis(named(form))),
  resume: step('resume', (publication, form) => publication.resumeBasis(named(form))),
};
