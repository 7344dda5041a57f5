import { error } from '@sveltejs/kit';

/** A whole number out of an address; what is none leads nowhere. */
export function wholeNumber(word: string | null): number {
  const value = /^\d{1,15}$/.test(word ?? '') ? Number(word) : error(404, 'Not found');
  return value;
}
