import { error } from '@sveltejs/kit';
import encodeQR from 'qr';
import { addresses } from '#lib/addresses.ts';
import { results } from '#lib/server/results.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  const page = await orNotFound(results.page(params));
  if (page.state === 'expired') error(410, 'Gone');
  // A name stands on this page alone, and only while it may: nobody keeps a copy, no machine lists it.
  if (page.named) setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, noarchive' });
  const address = url.origin + addresses.result(params.province, params.number);
  return { ...page, address, qr: encodeQR(address, 'raw', { border: 1 }) };
};
