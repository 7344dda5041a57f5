import type { Behaviour } from '@kycuong/rules/catalogue/schema/directive';

export interface ClausePart {
  /** Ours, for citing; null for words between two clauses. */
  readonly letter: string | null;
  readonly words: string;
}

/** Cuts an item's words at its clauses without changing a character of them. */
export const clauseParts = ({ text, clauses }: Behaviour): readonly ClausePart[] => {
  const parts: ClausePart[] = [];
  let from = 0;
  for (const clause of clauses) {
    const at = text.indexOf(clause.text, from);
    if (at < 0) continue;
    if (at > from) parts.push({ letter: null, words: text.slice(from, at) });
    parts.push({ letter: clause.letter, words: clause.text });
    from = at + clause.text.length;
  }
  if (from < text.length) parts.push({ letter: null, words: text.slice(from) });
  return parts;
};
