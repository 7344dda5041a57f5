/** A writer's own input inside a message: in backticks, on one line, cut where it would drown the message. */
export function quote(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input));
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 60)}…` : line}\``;
}

/** Several inputs, the list cut where it would drown the message. */
export function quoteAll(inputs: readonly unknown[], limit = 12): string {
  const shown = inputs.slice(0, limit).map(quote).join(', ');
  return inputs.length > limit ? `${shown}, …` : shown;
}
