import { createHash } from 'node:crypto';

/** All that is kept of a link: a token of 256 random bits needs no salt. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
