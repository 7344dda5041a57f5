import { error } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';

/** A place in a register from an address; anything else is a page that is not there. */
export const keyOf = ({ year, no }: { year: string; no: string }): { year: number; no: number } => {
  if (!/^\d{4}$/.test(year) || !/^[1-9]\d{0,7}$/.test(no)) error(404, m.error_no_page());
  return { year: Number(year), no: Number(no) };
};

/** A place in a register from the address of a list, `2026-12`; undefined when it is none. */
export const keyIn = (typed: string | null): { year: number; no: number } | undefined => {
  const [, year, no] = /^(\d{4})-([1-9]\d{0,7})$/.exec(typed ?? '') ?? [];
  return year && no ? { year: Number(year), no: Number(no) } : undefined;
};
