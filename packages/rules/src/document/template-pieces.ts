/** A stretch of a template: words as they stand, a field, or braces that open or close nothing. */
export interface TemplatePiece {
  readonly kind: 'words' | 'field' | 'stray';
  /** The words, or the field's name without its braces. */
  readonly text: string;
  /** Where it begins, counted in code units from the beginning of the part. */
  readonly at: number;
}

const braces = /\{\{([^{}\n]*)\}\}|\{\{|\}\}/g;

/** Reads a part of a template from left to right, once; what a value says is never read again. */
export function templatePieces(part: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const found of part.matchAll(braces)) {
    if (found.index > from) pieces.push({ kind: 'words', text: part.slice(from, found.index), at: from });
    const name = found[1];
    pieces.push({ kind: name === undefined ? 'stray' : 'field', text: name ?? found[0], at: found.index });
    from = found.index + found[0].length;
  }
  if (from < part.length) pieces.push({ kind: 'words', text: part.slice(from), at: from });
  return pieces;
}
