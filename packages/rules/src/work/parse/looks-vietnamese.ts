const beyondAscii = /[^\x00-\x7F]/g;
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
const punctuation = /[\p{P}\p{Sc}\u00A0°²³½]/u;

/**
 * Whether text beyond ASCII is Vietnamese, foreign names aside. Files in TCVN3 or VNI decode as Windows-1258 without an
 * error, into letters and signs that Vietnamese does not have.
 */
export function looksVietnamese(text: string): boolean {
  let letters = 0;
  let strange = 0;
  for (const [character] of text.matchAll(beyondAscii)) {
    if (vietnamese.test(character)) letters++;
    else if (!punctuation.test(character) || /[«·]/.test(character)) strange++;
  }
  return strange * 5 <= letters;
}
