import type { DocumentLayout } from '@kycuong/rules/document';

/** A page with its number; null is a draft, which says so. */
export interface DocumentToPrint {
  readonly layout: DocumentLayout;
  readonly number: number | null;
}

/** Nothing that a file says of itself names a person: these are all its properties. */
export const fileProperties = { title: 'Văn bản', author: 'Kỷ Cương' } as const;

/** Millimetres: top and bottom 20, left 30, right 15, within the ranges of the form. */
export const margins = { top: 20, right: 15, bottom: 20, left: 30 } as const;
/** Points. */
export const typeSize = { body: 14, head: 13, small: 11 } as const;
