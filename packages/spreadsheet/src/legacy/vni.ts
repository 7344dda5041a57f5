/**
 * VNI for Windows: a letter is its base and, after it, a character for the mark, both as Windows-1252 shows them. Table of
 * the VNI-Win encoding as published with its fonts (VNI-Times and others).
 */
const marksOfA = { ø: 'à', ù: 'á', û: 'ả', õ: 'ã', ï: 'ạ', â: 'â', à: 'ầ', á: 'ấ', å: 'ẩ', ã: 'ẫ', ä: 'ậ' };
const breveOfA = { ê: 'ă', è: 'ằ', é: 'ắ', ú: 'ẳ', ü: 'ẵ', ë: 'ặ' };
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...marksOfA, ...breveOfA },
  e: { ø: 'è', ù: 'é', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', à: 'ề', á: 'ế', å: 'ể', ã: 'ễ', ä: 'ệ' },
  o: { ø: 'ò', ù: 'ó', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', à: 'ồ', á: 'ố', å: 'ổ', ã: 'ỗ', ä: 'ộ' },
  ô: { ø: 'ờ', ù: 'ớ', û: 'ở', õ: 'ỡ', ï: 'ợ' },
  u: { ø: 'ù', ù: 'ú', û: 'ủ', õ: 'ũ', ï: 'ụ' },
  ö: { ø: 'ừ', ù: 'ứ', û: 'ử', õ: 'ữ', ï: 'ự' },
  y: { ø: 'ỳ', ù: 'ý', û: 'ỷ', õ: 'ỹ' },
};
const alone: Readonly<Record<string, string>> = {
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ô: 'ơ',
  ö: 'ư',
  î: 'ỵ',
  ñ: 'đ',
};

const bothCases = ([from, to]: readonly [string, string]): (readonly [string, string])[] => [
  [from, to],
  [from.toUpperCase(), to.toUpperCase()],
  // Typed with the shift key held for the base alone, as at the beginning of a name.
  [from[0]!.toUpperCase() + from.slice(1), to.toUpperCase()],
];
const letters: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(marks).flatMap(([base, ends]) =>
      Object.entries(ends).map(([mark, letter]) => [base + mark, letter] as const),
    ),
    ...Object.entries(alone),
  ].flatMap(bothCases),
);

/** Null when a mark follows a letter that cannot bear it. */
export function fromVni(text: string): string | null {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const pair = letters.get(text.slice(at, at + 2));
    const one = text[at]!;
    const read = pair ?? (one < '\u0080' ? one : letters.get(one));
    if (read === undefined) return null;
    out += read;
    if (pair !== undefined && at + 1 < text.length) at++;
  }
  return out;
}
