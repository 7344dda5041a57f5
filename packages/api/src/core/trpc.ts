import { initTRPC } from '@trpc/server';
import { explain } from './explain.ts';
import type { Permission } from './permissions.ts';
import type { StaffContext } from './staff-context.ts';

export const t = initTRPC
  .context<StaffContext>()
  .meta<{ permission: Permission }>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const explanation = explain(error, ctx?.requestId ?? null);
      return {
        ...shape,
        message: explanation.message.vi,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          ...(shape.data.path ? { path: shape.data.path } : {}),
          explanation,
        },
      };
    },
  });

export const { router, createCallerFactory } = t;
