import type { AnyRouter } from '@trpc/server';

/** The server does not start with a procedure that forgot to say who may call it. */
export const assertPermissionsDeclared = (router: AnyRouter): void => {
  const forgotten = Object.entries(
    router._def.procedures as Record<string, { _def: { meta?: { permission?: unknown } } }>,
  )
    .filter(([, procedure]) => typeof procedure._def.meta?.permission !== 'string')
    .map(([path]) => path);
  if (forgotten.length === 0) return;
  throw new Error(
    `procedures without a declared permission: ${forgotten.join(', ')}; make each with procedure('<permission>') from core/procedure.ts`,
  );
};
