import { createHash, randomBytes } from 'node:crypto';

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Shown once. 32 random bytes need no salt and no slow hash. */
export const oneTimeSecret = (prefix = ''): { secret: string; digest: string } => {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, digest: digestOf(secret) };
};
