/** A record with its versions. The id may hold slashes, so it stands in the query. */
export const recordAddress = (kind: string, id: string): string =>
  `/ban-ghi?${new URLSearchParams({ loai: kind, ma: id }).toString()}`;

/** A form for typing in, with fields filled in. */
export const typingAddress = (form: string, given: Readonly<Record<string, string>> = {}): string =>
  `/nhap-tay?${new URLSearchParams({ phieu: form, ...given }).toString()}`;
