import { ask } from '#lib/server/ask.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const format = url.searchParams.get('dang') === 'csv' ? 'csv' : 'xlsx';
  return fileResponse(await ask(locals.api.import.rejected({ runId: params.run, format })));
};
