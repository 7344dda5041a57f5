import { redirect } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { provinceCookie, themeCookie } from '#lib/server/cookies.ts';
import { staffApi } from '#lib/server/staff-api.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import * as m from '#lib/paraglide/messages.js';

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

const themeAttribute = (theme: string | undefined): string =>
  theme === 'light' || theme === 'dark' ? `data-theme="${theme}"` : '';

const dress: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale).replace('%theme%', themeAttribute(event.cookies.get(themeCookie))),
    });
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (name !== 'cache-control' || !event.url.pathname.startsWith('/_app/'))
        response.headers.set(name, value);
    }
    if (event.url.protocol === 'https:')
      response.headers.set('strict-transport-security', 'max-age=31536000');
    return response;
  });

const identify: Handle = async ({ event, resolve }) => {
  const { locals } = event;
  locals.requestId = randomUUID();
  if (event.url.pathname === '/healthz') return resolve(event);
  locals.visitor = {
    cookie: event.request.headers.get('cookie') ?? '',
    address: event.getClientAddress(),
    userAgent: event.request.headers.get('user-agent') ?? '',
  };
  locals.session = await staffApi().access.currentSession(locals.visitor);
  locals.province = event.cookies.get(provinceCookie) ?? null;
  locals.api = staffApi().createCaller({
    session: locals.session,
    province: locals.province,
    requestId: locals.requestId,
  });
  if (event.route.id?.startsWith('/(console)') && !locals.session) {
    redirect(303, `/dang-nhap?tiep=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  }
  return resolve(event);
};

export const handle = sequence(dress, identify);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'app') return { requestId };
  if (kind !== 'unknown')
    return { message: error.status === 404 ? m.error_no_page() : m.error_bad_request(), requestId };
  staffApi().log.error(
    { requestId, route: event.route.id, cause: error instanceof Error ? error.stack : String(error) },
    'page failed',
  );
  return { message: m.error_internal(), requestId };
};
