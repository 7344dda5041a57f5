import { catalogue } from '#lib/server/catalogue.ts';
import type { PageServerLoad } from './$types';

const longest = 200;

export const load: PageServerLoad = ({ url }) => {
  const query = (url.searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, longest);
  return catalogue.search({ query });
};
