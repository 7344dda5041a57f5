/** The reason of a job that stops because somebody asked it to. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** What is kept of a failure: what kind it was and where. Messages quote values of rows, so they are not kept. */
export class JobFault extends Error {
  override readonly name = 'JobFault';

  constructor(error: unknown) {
    super(describe(error));
    // The queue would keep the stack beside the message.
    delete this.stack;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const parts = ['code', 'table', 'constraint'].map((part) =>
    part in error ? String((error as unknown as Record<string, unknown>)[part] ?? '') : '',
  );
  const place = /\/([^/\s()]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1] ?? '';
  return [error.name, ...parts, place].filter(Boolean).join(' ');
}
