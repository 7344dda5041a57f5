import { isNotPublished } from '@kycuong/api/public';
import { error } from '@sveltejs/kit';

/** A page's answer; an address that leads nowhere becomes the page that says so. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (isNotPublished(cause)) error(404, 'Not found');
    throw cause;
  }
}
