import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { type ExportedList, type ExportFormat, organisationFile } from '@kycuong/api/staff';
import { ask } from '#lib/server/ask.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

const lists: Readonly<Record<string, ExportedList>> = {
  'don-vi': 'unit',
  'can-bo': 'officer',
  'vi-tri': 'post',
  'tham-quyen': 'competence',
  'uy-quyen': 'delegation',
  nghi: 'leave',
};
const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const GET: RequestHandler = async ({ locals, params }) => {
  const [name = '', format = ''] = params.file.split('.');
  const list = lists[name];
  if (!list || (format !== 'csv' && format !== 'xlsx')) error(404, m.error_no_page());
  // Asked once before the first byte, so that a refusal is a page and not half a file.
  await ask(locals.api.organisation.exportList({ list, after: '\u{10FFFF}' }));
  const file = organisationFile(locals.api, list, format);
  return new Response(Readable.toWeb(Readable.from(file)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  });
};
