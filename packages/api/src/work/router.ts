import { identifierSchema } from '@kycuong/rules/work';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { listMatters } from './list-matters.ts';
import { readMatter } from './read-matter.ts';

const reading = procedure('work.read');
const code = identifierSchema.or(z.literal(''));
const mattersInput = z.strictObject({
  begins: z.string().max(120),
  unit: code,
  open: z.boolean(),
  after: code,
});

export const workRouter = router({
  matters: reading.input(mattersInput).query(({ ctx, input }) => listMatters(ctx.acting, input)),
  matter: reading
    .input(z.strictObject({ matter: z.string().max(120) }))
    .query(({ ctx, input }) => readMatter(ctx.acting, input)),
});
