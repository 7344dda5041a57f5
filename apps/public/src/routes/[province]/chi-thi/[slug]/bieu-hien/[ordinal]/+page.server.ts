import { error } from '@sveltejs/kit';
import { catalogue } from '#lib/server/catalogue.ts';
import { figures } from '#lib/server/figures.ts';
import { orNotFound } from '#lib/server/or-not-found.ts';
import type { PageServerLoad } from './$types';

/** One item has one address: 11, never 011 or 11.0. */
const plainOrdinal = /^[1-9]\d{0,2}$/;

export const load: PageServerLoad = async ({ params }) => {
  if (!plainOrdinal.test(params.ordinal)) error(404, 'Not found');
  const page = await orNotFound(catalogue.behaviour({ ...params, ordinal: Number(params.ordinal) }));
  const { province } = params;
  return { ...page, figures: await figures.behaviour({ province, behaviour: page.item.code }) };
};
