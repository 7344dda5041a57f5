import type { Bilingual } from '../core/bilingual.schema.ts';
import { searchKey } from '../text/text.ts';

export type PrivateDetailKind =
  'name' | 'phone' | 'identity-number' | 'email' | 'address' | 'plate' | 'account';

/** Something in a text that may point to a person. A finding is a question to the editor, not a verdict. */
export interface PrivateDetail {
  readonly kind: PrivateDetailKind;
  /** Place in the text, counted in UTF-16 units; half-open. */
  readonly from: number;
  readonly to: number;
  readonly remedy: Bilingual;
}

const remedies: Record<PrivateDetailKind, Bilingual> = {
  name: {
    vi: 'Có vẻ là tên người. Thay bằng chức danh chung, như “một công chức địa chính”.',
    en: 'This looks like a person’s name. Say the kind of post instead, such as “a land officer”.',
  },
  phone: { vi: 'Có vẻ là số điện thoại. Bỏ đi.', en: 'This looks like a telephone number. Take it out.' },
  'identity-number': {
    vi: 'Có vẻ là số căn cước hoặc chứng minh. Bỏ đi.',
    en: 'This looks like the number of an identity card. Take it out.',
  },
  email: { vi: 'Địa chỉ thư điện tử. Bỏ đi.', en: 'An e-mail address. Take it out.' },
  address: {
    vi: 'Có vẻ là địa chỉ nhà hoặc thửa đất. Chỉ nêu tên xã, phường.',
    en: 'This looks like a home address or a plot of land. Name the commune or ward only.',
  },
  plate: { vi: 'Có vẻ là biển số xe. Bỏ đi.', en: 'This looks like a number plate. Take it out.' },
  account: {
    vi: 'Dãy số dài, có thể là số tài khoản. Bỏ đi.',
    en: 'A long number, perhaps an account. Take it out.',
  },
};

const capital = String.raw`\p{Lu}\p{Ll}*`;
const title = String.raw`(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Cc]ô|[Cc]hú|[Bb]ác|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?)`;
const patterns: readonly (readonly [PrivateDetailKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['phone', /(?<![\d/])(?:\+?84|0)(?:[\s.-]?\d){8,10}(?!\d)/gu],
  ['identity-number', /(?<!\d)(?:\d{12}|\d{9})(?!\d)/gu],
  ['plate', /(?<![\p{L}\d])\d{2}\s?-?\s?[A-ZĐ]{1,2}\d?\s?-?\s?\d{3}[.\s]?\d{2}(?!\d)/gu],
  ['account', /(?<!\d)\d(?:[\s.-]?\d){12,}(?!\d)/gu],
  [
    'address',
    /(?:(?:[Ss]ố nhà|[Nn]hà số|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt|[Tt]ổ dân phố|[Tt]ổ|[Tt]hôn|[Ấấ]p|[Bb]ản|[Tt]hửa(?: đất)?(?: số)?|[Tt]ờ bản đồ(?: số)?)\s+(?:số\s+)?[\d\p{Lu}][\p{L}\d/.-]*|\d+[\p{L}\d/-]*\s+đường\s+\p{Lu})/gu,
  ],
  ['name', new RegExp(String.raw`${title}\s+(?:${capital})(?:\s+${capital}){0,4}`, 'gu')],
];

/**
 * What in a text may tell who is meant: numbers and places by their form, names after a form of address, and the names of people
 * who are known, however they are spelt. Nothing here understands a sentence, so an editor still reads it.
 * @param names of people who must not be told: the officer, the reporter, witnesses, heads
 */
export function privateDetails(text: string, names: readonly string[]): readonly PrivateDetail[] {
  const composed = text.normalize('NFC');
  const byForm = patterns.flatMap(([kind, pattern]) =>
    [...composed.matchAll(pattern)].map((match) => found(kind, match.index, match.index + match[0].length)),
  );
  return withoutInner([...byForm, ...names.flatMap((name) => placesOf(name, composed))]);
}

const found = (kind: PrivateDetailKind, from: number, to: number): PrivateDetail => ({
  kind,
  from,
  to,
  remedy: remedies[kind],
});

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** A name of two words or more is looked for without diacritics and case; one word alone would be found in any text. */
function placesOf(name: string, text: string): PrivateDetail[] {
  const wanted = searchKey(name).split(' ');
  if (wanted.length < 2) return [];
  const words = [...text.matchAll(word)].map((match) => ({
    key: searchKey(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
  return words.flatMap(({ from }, start) => {
    const run = words.slice(start, start + wanted.length);
    const fits = run.length === wanted.length && run.every(({ key }, at) => key === wanted[at]);
    return fits ? [found('name', from, run.at(-1)?.to ?? from)] : [];
  });
}

/** In order of place; what lies inside another finding is left out. */
function withoutInner(details: readonly PrivateDetail[]): readonly PrivateDetail[] {
  const ordered = [...details].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return ordered.filter(({ to }) => {
    const outer = to > end;
    end = Math.max(end, to);
    return outer;
  });
}
