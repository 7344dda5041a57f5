import { hashPassword as scrypt } from 'better-auth/crypto';

/** The form in which `auth.account.password` is kept (scrypt with a salt of its own). */
export const hashPassword = (password: string): Promise<string> => scrypt(password);
