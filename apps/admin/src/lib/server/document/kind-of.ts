import { type DocumentKind, documentKinds } from '@kycuong/rules/document';
import { error } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';

/** A kind of document from an address; anything else is a page that is not there. */
export const kindOf = (written: string): DocumentKind =>
  documentKinds.find((one) => one === written) ?? error(404, m.error_no_page());
