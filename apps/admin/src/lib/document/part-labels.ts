import type { DocumentTemplate } from '@kycuong/rules/document';
import * as m from '#lib/paraglide/messages.js';

/** What the parts of the form are called. */
export const partLabels: Readonly<Record<keyof DocumentTemplate, () => string>> = {
  superior: m.document_part_superior,
  issuer: m.document_part_issuer,
  symbol: m.document_part_symbol,
  place: m.document_part_place,
  abstract: m.document_part_abstract,
  addressee: m.document_part_addressee,
  bases: m.document_part_bases,
  body: m.document_part_body,
  recipients: m.document_part_recipients,
  authority: m.document_part_authority,
  post: m.document_part_post,
  signer: m.document_part_signer,
};
