/** What is wrong with one field: the identifier of the field, and the words. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;
