import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';

/** Marks that Svelte leaves for a client that takes the page over. No reading page has one. */
const hydrationMarks = /<!--[[\]!\d-]*-->/g;

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
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
