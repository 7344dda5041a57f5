import { ownProcedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { me } from './me.ts';

export const accessRouter = router({
  /** Who is signed in, where they may act, and what they may do in the acting province. */
  me: ownProcedure('access.read-own').query(({ ctx }) => me(ctx)),
});
