import { redirect, type RequestEvent } from '@sveltejs/kit';
import { attempt } from '#lib/server/ask.ts';
import { words } from '#lib/server/read-form.ts';
import { refusalForm } from '#lib/server/refusal-form.ts';

type Publication = RequestEvent['locals']['api']['publication'];

const step =
  (take: (publication: Publication, of: (name: string) => string) => Promise<unknown>) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const done = await attempt(take(locals.api.publication, (name) => words(form, name).trim()));
    return done.ok ? redirect(303, '/cong-bo') : refusalForm(done.explanation, {}, '');
  };

/** Each value is read by the API, which says what is wrong with it. */
export const listActions = {
  begin: async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const done = await attempt(
      locals.api.publication.begin({
        year: Number(words(form, 'year')),
        no: Number(words(form, 'no')),
        correction: words(form, 'correction').trim() || null,
      }),
    );
    return done.ok ? redirect(303, `/cong-bo/${done.answer.draftNo}`) : refusalForm(done.explanation, {}, '');
  },
  hold: step((publication, of) =>
    publication.hold({ number: of('number'), held: of('held') === 'yes', ground: 'request' }),
  ),
  withdraw: step((publication, of) =>
    publication.withdraw({ number: of('number'), ground: of('ground') as 'request', words: of('words') }),
  ),
  takeRequest: step((publication, of) =>
    publication.takeRequest({ number: of('number'), kind: of('kind') as 'reply', words: of('words') }),
  ),
  answerRequest: step((publication, of) =>
    publication.answerRequest({
      requestNo: Number(of('requestNo')),
      granted: of('granted') === 'yes',
      answer: of('answer'),
    }),
  ),
};
