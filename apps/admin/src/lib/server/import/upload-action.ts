import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { attempt } from '#lib/server/ask.ts';

interface Fault {
  readonly row?: number;
  readonly message: Parameters<typeof text>[0];
  readonly remedy: Parameters<typeof text>[0];
}

/** What stands in the way of reading a file, with what can be done. */
export const faultText = (details: unknown): string | null => {
  if (typeof details !== 'object' || details === null || !('remedy' in details)) return null;
  const { row, message, remedy } = details as Fault;
  const place = row === undefined ? '' : `${m.importing_cell_row({ row })}: `;
  const words = `${place}${text(message)}; ${text(remedy)}.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const upload = async ({ request, locals }: RequestEvent) => {
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0)
    return fail(422, { errors: [{ field: 'file', text: m.importing_no_file() }] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sent = await attempt(locals.api.import.upload({ fileName: file.name.slice(0, 200), bytes }));
  if (!sent.ok) {
    const { details, message } = sent.explanation;
    return fail(422, { errors: [{ field: 'file', text: faultText(details) ?? text(message) }] });
  }
  redirect(303, `/nhap/${sent.answer.runId}`);
};
