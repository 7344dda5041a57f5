import pg from 'pg';

/** The database said no. Holds even when a screen forgot to ask `rules` first; the code is one of theirs. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
  readonly code: string;
  /** What exactly was found, such as `PARAMETER_VALID_BEFORE_APPROVAL`; empty when the code says it all. */
  readonly found: string;

  constructor(code: string, found: string, cause: unknown) {
    super(`refused: ${code} ${found}`.trim(), { cause });
    this.code = code;
    this.found = found;
  }
}

/** A refusal in place of the driver's error, when that is what it carries. */
export function refusalIn(error: unknown): unknown {
  const refused = error instanceof pg.DatabaseError && error.code === 'KC001';
  return refused ? new DatabaseRefusal(error.detail ?? '', error.hint ?? '', error) : error;
}
