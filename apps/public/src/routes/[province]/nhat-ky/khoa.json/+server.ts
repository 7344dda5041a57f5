import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { province } }) => {
  const { keys } = await orNotFound(results.log({ province }));
  return Response.json({ keys });
};
