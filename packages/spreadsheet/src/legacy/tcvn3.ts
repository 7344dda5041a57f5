/**
 * TCVN3, called ABC: text for fonts such as .VnTime, where one byte is one letter. Table VN3 of TCVN 5712:1993, with the
 * bytes as the characters of Windows-1252 that they look like in a sheet. Capitals with a tone have no byte: fonts whose
 * name ends in H show the small letters as capitals.
 */
const table =
  'µà¶ả·ã¸á¹ạ' +
  '¨ă»ằ¼ẳ½ẵ¾ắÆặ' +
  '©âÇầÈẩÉẫÊấËậ' +
  '®đ' +
  'ÌèÎẻÏẽÐéÑẹ' +
  'ªêÒềÓểÔễÕếÖệ' +
  '×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọ' +
  '«ôåồæổçỗèốéộ' +
  '¬ơêờëởìỡíớîợ' +
  'ïùñủòũóúôụ' +
  '\u00adưõừöử÷ữøứùự' +
  'úỳûỷüỹýýþỵ' +
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';

export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...table].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1]!] as const] : [])),
);

/** Null when the text holds a letter that the table does not have. */
export function fromTcvn3(text: string): string | null {
  let out = '';
  for (const letter of text) {
    const read = letter < '\u0080' ? letter : tcvn3Letters.get(letter);
    if (read === undefined) return null;
    out += read;
  }
  return out;
}
