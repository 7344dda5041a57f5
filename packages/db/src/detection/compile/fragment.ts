/**
 * A piece of SQL that this folder made. Only the functions below make one, from whole numbers and from names that pass a
 * strict pattern: no text of a user can reach a statement.
 */
export type Fragment = string & { readonly brand: 'Fragment' };

/** A piece from other pieces and whole numbers. */
export function sqlOf(texts: TemplateStringsArray, ...parts: readonly (Fragment | number)[]): Fragment {
  let made = texts[0]!;
  for (const [index, part] of parts.entries()) {
    made += (typeof part === 'number' ? whole(part) : part) + texts[index + 1]!;
  }
  return made as Fragment;
}

export const empty = '' as Fragment;

export function joined(
  parts: readonly Fragment[],
  separator: ', ' | ' and ' | ' or ' | ' + ' | ' | ' | '\n',
): Fragment {
  return parts.join(separator) as Fragment;
}

/** A name of the evidence registry or one made here, as a quoted identifier. */
export function named(name: string): Fragment {
  return `"${checked(name, /^[a-z][a-z0-9_]{0,59}$/)}"` as Fragment;
}

/** A code of the registry, a province's key or the version of a calendar, as a text literal. */
export function textLiteral(text: string): Fragment {
  return `'${checked(text, /^[a-z0-9][a-z0-9._/-]{0,119}$/)}'` as Fragment;
}

/** RFC 3339 with an offset, at most microseconds. */
export function instantLiteral(instant: string): Fragment {
  const pattern = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,6})?([Zz]|[+-]\d\d:\d\d)$/;
  return `timestamptz '${checked(instant, pattern)}'` as Fragment;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
  return value < 0 ? `(${value})` : String(value);
}

function checked(text: string, pattern: RegExp): string {
  if (!pattern.test(text))
    throw new TypeError(`not a name that may stand in a statement: ${JSON.stringify(text)}`);
  return text;
}
