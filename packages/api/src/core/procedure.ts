import type { TRPCError } from '@trpc/server';
import { inProvince, type ProvinceTransaction } from '@kycuong/db/claims';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import type { Role } from '@kycuong/rules/access';
import {
  noPermission,
  noProvinceChosen,
  notAMember,
  notSignedIn,
  secondFactorRequired,
} from './api-refusals.ts';
import { permissionsOf, type OwnPermission, type ProvincePermission } from './permissions.ts';
import { refuse, refusedByDatabase, RefusalError } from './refusal-error.ts';
import type { Outgoing } from './outgoing.ts';
import type { StaffContext } from './staff-context.ts';
import { assertStorableText } from './storable-text.ts';
import { t } from './trpc.ts';

const outcomeOf = (error: TRPCError): string =>
  error.cause instanceof RefusalError ? error.cause.refusal.code : error.code;

const logged = t.middleware(async ({ ctx, path, type, next }) => {
  const start = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - start);
  const line = {
    procedure: path,
    type,
    outcome: result.ok ? 'OK' : outcomeOf(result.error),
    ms,
    requestId: ctx.requestId,
  };
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR')
    ctx.log.error({ ...line, cause: result.error.cause?.stack }, 'procedure failed');
  else ctx.log.info(line, 'procedure');
  return result;
});

const identify = async (ctx: StaffContext) => {
  const session = ctx.session ?? refuse(notSignedIn);
  const profile = (await ctx.claims.profile(session.token)) ?? refuse(notSignedIn);
  return { session, profile };
};

/** A procedure about the signed-in person alone. */
export const ownProcedure = (permission: OwnPermission) =>
  t.procedure
    .meta({ permission })
    .use(logged)
    .use(async ({ ctx, next }) => next({ ctx: await identify(ctx) }));

/** A procedure inside the acting province. Role and membership are proved before the use case begins. */
export const procedure = (permission: ProvincePermission) =>
  t.procedure
    .meta({ permission })
    .use(logged)
    .use(async ({ ctx, next, getRawInput }) => {
      const { session, profile } = await identify(ctx);
      const province = ctx.province ?? refuse(noProvinceChosen);
      const { roles, lacksSecondFactor } =
        profile.provinces.find(({ provinceId }) => provinceId === province) ?? refuse(notAMember);
      if (lacksSecondFactor) return refuse(secondFactorRequired);
      if (!permissionsOf(roles).includes(permission)) return refuse(noPermission(permission));
      assertStorableText(await getRawInput());
      const claims = (await ctx.claims.open(session.token, province)) ?? refuse(notAMember);
      const transaction = async <Answer>(
        work: (trx: ProvinceTransaction) => Promise<Answer>,
      ): Promise<Answer> => {
        try {
          return await inProvince(ctx.db, claims, work);
        } catch (error) {
          throw refusedByDatabase(error);
        }
      };
      return next({
        ctx: {
          acting: {
            province,
            roles,
            personId: profile.personId,
            transaction,
            now: ctx.now,
            families: ctx.families,
            outgoing: ctx.outgoing,
          } satisfies Acting,
        },
      });
    });

/** Who acts, where, and the one way to touch the province's rows. */
export interface Acting {
  readonly province: string;
  readonly roles: readonly Role[];
  readonly personId: string;
  readonly transaction: <Answer>(work: (trx: ProvinceTransaction) => Promise<Answer>) => Promise<Answer>;
  readonly now: () => Date;
  readonly families: readonly Family[];
  readonly outgoing: Outgoing;
}
