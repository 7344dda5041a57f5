import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { randomBytes } from 'node:crypto';

const tenMinutes = 600;

/**
 * The library asks for the second factor after a password only. Ours does after a provider too: what a provider asked of the
 * person is its own affair, and whoever may decide has two factors here.
 */
export const secondFactorAfterProvider = {
  id: 'second-factor-after-provider',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path?.startsWith('/callback/') ?? false,
        handler: createAuthMiddleware(async (ctx) => {
          const { newSession, internalAdapter, secret } = ctx.context;
          if (!newSession?.user['twoFactorEnabled']) return;
          deleteSessionCookie(ctx, true);
          await internalAdapter.deleteSession(newSession.session.token);
          ctx.context.setNewSession(null);
          const cookie = ctx.context.createAuthCookie('two_factor', { maxAge: tenMinutes });
          const identifier = `2fa-${randomBytes(15).toString('base64url')}`;
          const expiresAt = new Date(Date.now() + tenMinutes * 1000);
          await internalAdapter.createVerificationValue({ value: newSession.user.id, identifier, expiresAt });
          await internalAdapter.createVerificationValue({
            value: '0',
            identifier: `2fa-attempts-${identifier}`,
            expiresAt,
          });
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin;
