import type { ReviewView } from '@kycuong/api/staff';

type Item = ReviewView['items'][number];

/** An overdue record in an address: its kind and its id. */
export const itemKey = ({ kind, id }: Pick<Item, 'kind' | 'id'>): string => `${kind}/${id}`;

/** The record that an address names, else the first that nobody has decided on yet. */
export const chosenItem = (items: readonly Item[], key: string | null): Item | null =>
  items.find((item) => itemKey(item) === key) ?? items.find(({ decision }) => decision === null) ?? null;
