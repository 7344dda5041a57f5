import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { entryFilterOf } from '#lib/server/audit/entry-filter-of.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { format } = params;
  if (format !== 'csv' && format !== 'json') error(404, m.error_no_page());
  const { asked } = entryFilterOf(url);
  return fileResponse(await ask(locals.api.audit.exportEntries({ filter: asked, format })));
};
