import { json } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import type { RequestHandler } from './$types';

/** Officers whose name or code begins as it is being typed. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const typed = (url.searchParams.get('q') ?? '').slice(0, 200);
  const found = await ask(locals.api.organisation.suggest({ typed }));
  return json(found.map(({ id, name }) => ({ id, name })));
};
