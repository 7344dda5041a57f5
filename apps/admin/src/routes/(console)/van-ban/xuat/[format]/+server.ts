import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { registerFilterOf } from '#lib/server/document/register-filter-of.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { format } = params;
  if (format !== 'csv' && format !== 'xlsx') error(404, m.error_no_page());
  const { asked } = registerFilterOf(url);
  return fileResponse(await ask(locals.api.document.exportRegister({ ...asked, format })));
};
