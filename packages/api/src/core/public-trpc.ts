import { initTRPC, TRPCError } from '@trpc/server';
import type { Connection } from '@kycuong/db/connect';
import type { RevisionMemo } from './revision-memo.ts';
import { assertStorableText } from './storable-text.ts';

/** All that a reader of the public site brings along: nothing. */
export interface PublicContext {
  readonly db: Connection;
  /** What was already made from the revision that counts now. */
  readonly memo: RevisionMemo;
}

const t = initTRPC.context<PublicContext>().meta<{ permission: 'public.read' }>().create();

export const { router: publicRouter, createCallerFactory: createPublicCallerFactory } = t;

/** Anybody may call it; the database role behind it can read nothing but what was published. */
export const publicProcedure = t.procedure
  .meta({ permission: 'public.read' })
  .use(async ({ next, getRawInput }) => {
    assertStorableText(await getRawInput());
    return next();
  });

/** What was asked for, or the answer that it is not there. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: `${what} is not published` });
  return row;
}

/** Whether a page's answer is that nothing stands at its address. */
export const isNotPublished = (error: unknown): boolean =>
  error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST');
