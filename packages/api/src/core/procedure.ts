import { TRPCError } from '@trpc/server';
import { noPermission, noProvinceChosen, notAMember, notSignedIn } from './api-refusals.ts';
import { ownPermissions, permissionsOf, type Permission } from './permissions.ts';
import { refuse, RefusalError } from './refusal-error.ts';
import { t } from './trpc.ts';

const outcomeOf = (error: TRPCError): string => (error.cause instanceof RefusalError ? error.cause.refusal.code : error.code);

const logged = t.middleware(async ({ ctx, path, type, next }) => {
  const start = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - start);
  const line = { procedure: path, type, outcome: result.ok ? 'OK' : outcomeOf(result.error), ms, requestId: ctx.requestId };
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') ctx.log.error({ ...line, cause: result.error.cause?.stack }, 'procedure failed');
  else ctx.log.info(line, 'procedure');
  return result;
});

/** The only way to make a procedure. The permission is proved before the input is even looked at by the use case. */
export const procedure = <P extends Permission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(logged)
    .use(async ({ ctx, next }) => {
      const session = ctx.session ?? refuse(notSignedIn);
      const profile = (await ctx.claims.profile(session.token)) ?? refuse(notSignedIn);
      if (ownPermissions.includes(permission)) return next({ ctx: { ...ctx, session, profile, acting: null } });
      return refuse(noPermission(permission));
    });

/** As `procedure`, for what is done inside one province: adds the proved claims of this person there. */
export const provinceProcedure = (permission: Permission) =>
  t.procedure
    .meta({ permission })
    .use(logged)
    .use(async ({ ctx, next }) => {
      const session = ctx.session ?? refuse(notSignedIn);
      const profile = (await ctx.claims.profile(session.token)) ?? refuse(notSignedIn);
      const province = ctx.province ?? refuse(noProvinceChosen);
      const membership = profile.provinces.find((candidate) => candidate.provinceId === province) ?? refuse(notAMember);
      if (!permissionsOf(membership.roles).has(permission)) return refuse(noPermission(permission));
      const claims = (await ctx.claims.open(session.token, province)) ?? refuse(notAMember);
      return next({ ctx: { ...ctx, session, profile, acting: { province, roles: membership.roles, claims } } });
    });
