import type { DocumentKind } from '@kycuong/rules/document';

interface Key {
  readonly year: number;
  readonly no: number;
}

export const documentAt = ({ kind, year, no }: Key & { readonly kind: DocumentKind }): string =>
  `/van-ban/${kind}/${year}/${no}`;

export const templateAt = (kind: DocumentKind): string => `/van-ban/mau/${kind}`;

/** To write a document about a case; without a kind the page asks which. */
export const composeAt = ({ year, no }: Key, kind?: DocumentKind): string =>
  `/van-ban/soan?ho-so=${year}-${no}${kind ? `&loai=${kind}` : ''}`;
