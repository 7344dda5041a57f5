import type { SingleSignOnSettings } from '@kycuong/api/staff';

/** The province's provider of OpenID Connect, from the environment: all of it or nothing. */
export const singleSignOnSettings = (
  env: Readonly<Record<string, string | undefined>>,
): SingleSignOnSettings | null => {
  const issuer = env['KYCUONG_OIDC_ISSUER'];
  if (!issuer) return null;
  const clientId = env['KYCUONG_OIDC_CLIENT_ID'];
  const clientSecret = env['KYCUONG_OIDC_CLIENT_SECRET'];
  if (!clientId || !clientSecret)
    throw new Error(
      'KYCUONG_OIDC_ISSUER cần KYCUONG_OIDC_CLIENT_ID và KYCUONG_OIDC_CLIENT_SECRET / needs both of them too',
    );
  return { issuer, clientId, clientSecret, name: env['KYCUONG_OIDC_NAME'] ?? new URL(issuer).hostname };
};
