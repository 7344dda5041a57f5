/** A path of our own to go on to, or home: never another host. */
export const nextPage = (wanted: string | null): string =>
  wanted && wanted.startsWith('/') && !/^\/[/\\]/.test(wanted) && !wanted.startsWith('/dang-') ? wanted : '/';
