import { error } from '@sveltejs/kit';
import { ask } from '#lib/server/ask.ts';
import { kindOf } from '#lib/server/document/kind-of.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { keyOf } from '#lib/server/key-of.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { format } = params;
  if (format !== 'docx' && format !== 'pdf') error(404, m.error_no_page());
  const key = { kind: kindOf(params.kind), ...keyOf(params) };
  return fileResponse(await ask(locals.api.document.file({ ...key, format })));
};
