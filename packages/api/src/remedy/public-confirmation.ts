import { answerLink, lookAtLink } from '@kycuong/db/remedy';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { z } from 'zod';
import { publicProcedure, publicRouter } from '../core/public-trpc.ts';
import { digestOfToken } from './digest-of-token.ts';

const linkInput = z.object({ province: z.string().max(60), token: z.string().max(200) });
const answerInput = linkInput.extend({
  solved: z.boolean(),
  words: z
    .string()
    .trim()
    .max(1000)
    .nullable()
    .transform((text) => text || null),
});

const linkPage = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    shown: z.object({
      unit: z.string(),
      milestones: z.array(z.object({ text: z.string(), doneOn: civilDaySchema.nullable() })),
    }),
    expiresOn: civilDaySchema,
  }),
  z.object({ state: z.enum(['not-open', 'too-many']) }),
]);

/** The one thing that somebody outside may write: whether what was done for them is solved, once. */
export const publicConfirmationRouter = publicRouter({
  page: publicProcedure
    .input(linkInput)
    .output(linkPage)
    .query(async ({ ctx, input }) => lookAtLink(ctx.db, input.province, digestOfToken(input.token)) as never),
  answer: publicProcedure
    .input(answerInput)
    .output(z.enum(['recorded', 'not-open', 'too-many']))
    .mutation(({ ctx, input: { province, token, ...answer } }) =>
      answerLink(ctx.db, province, digestOfToken(token), answer),
    ),
});
