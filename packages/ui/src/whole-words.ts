/** Codes with a slash or an inner hyphen and capitals (46-CT/TU), and dates (03/04/2024): they must not break over two lines. */
const unbreakable = /(\d+[-/][\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*)/u;

/** Splits a text into parts, every second of which must stay on one line. */
export function wholeWords(text: string): readonly string[] {
  return text.split(unbreakable);
}
