import type { Field } from '@kycuong/rules/work';

/** A name of the evidence registry as SQL has it: `spotCheck` and `spot-check` are `spot_check`. */
export const snakeCase = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The table of a kind, in the schema `work`. */
export const tableOf = (kind: string): string => snakeCase(kind);

/** The column of a field. */
export const columnOf = ({ name }: Pick<Field, 'name'>): string => snakeCase(name);
