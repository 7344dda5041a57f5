import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

/** Marks that Svelte leaves for a client that takes the page over. No reading page has one. */
const hydrationMarks = /<!--[[\]!\d-]*-->/g;

/** The faces that every page shows. */
const readingFaces = /be-vietnam-pro-(400|600)/;

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      // With its faces at hand from the start a page is laid out once, and nothing moves under the reader's eyes.
      preload: ({ type, path }) => type === 'css' || (type === 'font' && readingFaces.test(path)),
      transformPageChunk: ({ html }) => html.replace('%lang%', locale).replaceAll(hydrationMarks, ''),
    }),
  );

/** The address may hold what somebody searched for, so only the route is logged. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const cause = error instanceof Error ? error.stack : String(error);
  console.error(
    JSON.stringify({ level: 'error', at: new Date().toISOString(), route: event.route.id, cause }),
  );
};
