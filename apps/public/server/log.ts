type Field = string | number | boolean | null | undefined;

/** One line of JSON. Never an address of a reader, nor what was searched for. */
export function log(level: 'info' | 'warn' | 'error', fields: Record<string, Field>): void {
  process.stdout.write(
    `${JSON.stringify({ level, at: new Date().toISOString(), app: 'public', ...fields })}\n`,
  );
}
