import type { Reroute } from '@sveltejs/kit/hooks';

/** English pages live under /en and are the same routes. */
export const reroute: Reroute = ({ url }) => {
  if (url.pathname === '/en') return '/';
  return url.pathname.startsWith('/en/') ? url.pathname.slice(3) : undefined;
};
