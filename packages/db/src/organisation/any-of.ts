import { type RawBuilder, sql } from 'kysely';

/** `= any($1)`: one parameter however long the list, so that the statement keeps its plan; an empty list matches nothing. */
export const anyOf = (values: readonly string[]): RawBuilder<string> =>
  sql<string>`any(${[...values]}::text[])`;
