import { redirect, type RequestEvent } from '@sveltejs/kit';
import { attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';
import { readDraftForm } from './read-draft-form.ts';

type Event = RequestEvent<{ draft: string }>;
type Publication = Event['locals']['api']['publication'];

export const draftNoOf = ({ params }: Pick<Event, 'params'>): number => Number(params.draft) || 0;

const step =
  (
    take: (publication: Publication, draftNo: number, contentHash: string) => Promise<unknown>,
    next?: string,
  ) =>
  async (event: Event) => {
    const form = await event.request.formData();
    const draftNo = draftNoOf(event);
    const done = await attempt(take(event.locals.api.publication, draftNo, words(form, 'contentHash')));
    if (!done.ok) return refusalForm(done.explanation, { typed: null }, '');
    redirect(303, next ?? `/cong-bo/${draftNo}`);
  };

export const draftActions = {
  save: async (event: Event) => {
    const { typed, save } = readDraftForm(await event.request.formData(), draftNoOf(event));
    const done = await attempt(event.locals.api.publication.save(save));
    if (!done.ok) return refusalForm(done.explanation, { typed }, 'text.');
    redirect(303, `/cong-bo/${save.draftNo}?da-luu=1`);
  },
  submit: step((publication, draftNo) => publication.submit({ draftNo })),
  sendBack: step((publication, draftNo) => publication.sendBack({ draftNo })),
  abandon: step((publication, draftNo) => publication.abandon({ draftNo }), '/cong-bo'),
  approve: step((publication, draftNo, contentHash) => publication.approve({ draftNo, contentHash })),
  publish: step(
    (publication, draftNo, contentHash) => publication.publish({ draftNo, contentHash }),
    '/cong-bo',
  ),
};
