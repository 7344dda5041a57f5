import type { Problem } from '@kycuong/rules/problem';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

/** A problem of a text in one line: where, what, and how to mend it. */
export const problemLine = ({ line, column, path, message, remedy }: Problem): string => {
  const quoted = (words: string): string => words.replace(/`([^`]*)`/g, '“$1”');
  const place = [line ? m.line_column({ line, column: column ?? 1 }) : '', path].filter(Boolean).join(', ');
  const [what, mend] = [quoted(text(message)), quoted(text(remedy))];
  return `${place}: ${what}. ${mend.charAt(0).toUpperCase()}${mend.slice(1)}.`;
};
