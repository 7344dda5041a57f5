import { redirect, type RequestEvent } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { provinceCookie, setPreference, themeCookie } from '#lib/server/cookies.ts';
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

const act = ({ locals }: RequestEvent, province: string | null): void => {
  locals.province = province;
  locals.api = staffApi().createCaller({ session: locals.session, province, requestId: locals.requestId });
};

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
  act(event, event.cookies.get(provinceCookie) ?? null);
  if (event.route.id?.startsWith('/(console)') && !locals.session) {
    redirect(303, `/dang-nhap?tiep=${encodeURIComponent(event.url.pathname + event.url.search)}`);
  }
  if (locals.session && !locals.province) {
    // Here and not in a load: loads run side by side, and each would see no province.
    const [only, another] = (await locals.api.access.me()).provinces;
    if (only && !another) {
      setPreference(event.cookies, provinceCookie, only.provinceId, event.url.protocol === 'https:');
      act(event, only.provinceId);
    }
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
