import { TRPCError } from '@trpc/server';
import { ZodRealError } from 'zod';

type Path = (string | number)[];

const withNul = (value: unknown, path: Path): Path | null => {
  if (typeof value === 'string') return value.includes('\0') ? path : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, one] of Object.entries(value)) {
    const found = withNul(one, [...path, key]);
    if (found) return found;
  }
  return null;
};

/** PostgreSQL keeps no NUL in a text. That is a misfit of the input, named by its field, and no failure of ours. */
export const assertStorableText = (input: unknown): void => {
  const path = withNul(input, []);
  if (!path) return;
  throw new TRPCError({
    code: 'BAD_REQUEST',
    cause: new ZodRealError([
      { code: 'custom', path, message: 'a text holds the character NUL', input: undefined },
    ]),
  });
};
