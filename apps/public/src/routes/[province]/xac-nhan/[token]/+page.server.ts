import { fail } from '@sveltejs/kit';
import { confirmation } from '#lib/server/confirmation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  // Whoever has the address can answer: nobody keeps a copy, no machine lists it.
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, noarchive' });
  return { link: await confirmation.page(params) };
};

export const actions: Actions = {
  default: async ({ params, request }) => {
    const sent = await request.formData();
    const answer = sent.get('answer');
    const words = String(sent.get('words') ?? '').slice(0, 1000);
    if (answer !== 'yes' && answer !== 'no') return fail(422, { became: 'nothing-chosen' as const, words });
    const became = await confirmation.answer({
      ...params,
      solved: answer === 'yes',
      words: words || null,
    });
    return { became, words: '' };
  },
};
