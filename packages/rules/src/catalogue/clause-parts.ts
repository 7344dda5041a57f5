interface Clause {
  readonly letter: string;
  readonly text: string;
}

/**
 * Splits an item's words at the beginning of each clause, so that a letter can stand before it. Nothing is added, left
 * out or moved: the parts joined are the words.
 */
export function clauseParts(
  text: string,
  clauses: readonly Clause[],
): { letter: string | null; text: string }[] {
  const starts: { letter: string; at: number }[] = [];
  let from = 0;
  for (const { letter, text: words } of clauses) {
    const at = text.indexOf(words, from);
    if (at < 0) continue;
    starts.push({ letter, at });
    from = at + words.length;
  }
  const lead = { letter: null, text: text.slice(0, starts[0]?.at ?? text.length) };
  const parts = starts.map(({ letter, at }, index) => ({
    letter,
    text: text.slice(at, starts[index + 1]?.at),
  }));
  return lead.text === '' ? parts : [lead, ...parts];
}
