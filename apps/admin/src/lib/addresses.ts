/** Addresses of one version of a catalogue. */
export const versionAt = (slug: string, version: number, page = ''): string =>
  `/danh-muc/${slug}/${version}${page && `/${page}`}`;
