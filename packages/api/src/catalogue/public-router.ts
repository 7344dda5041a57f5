import { z } from 'zod';
import { publicProcedure, publicRouter } from '../core/public-trpc.ts';
import { readAddresses } from '@kycuong/db/publication/read';
import { publicBehaviour } from './public-behaviour.ts';
import { publicDirective } from './public-directive.ts';
import { publicFamilies, publicFamily } from './public-families.ts';
import { publicHome } from './public-home.ts';
import * as page from './public-pages.ts';
import { publicProvince } from './public-province.ts';
import { publicQuestions } from './public-questions.ts';
import { publicSearch } from './public-search.ts';

const key = z.string().max(80);
const directive = z.object({ province: key, slug: key });

export const publicCatalogueRouter = publicRouter({
  home: publicProcedure.output(page.homePage).query(({ ctx }) => ctx.memo.get('home', () => publicHome(ctx))),
  province: publicProcedure
    .input(z.object({ province: key }))
    .output(page.provincePage)
    .query(({ ctx, input }) => ctx.memo.get(`province ${input.province}`, () => publicProvince(ctx, input))),
  directive: publicProcedure
    .input(directive)
    .output(page.directivePage)
    .query(({ ctx, input }) =>
      ctx.memo.get(`directive ${input.province} ${input.slug}`, () => publicDirective(ctx, input)),
    ),
  behaviour: publicProcedure
    .input(directive.extend({ ordinal: z.int().min(1).max(999) }))
    .output(page.behaviourPage)
    .query(({ ctx, input }) =>
      ctx.memo.get(`behaviour ${input.province} ${input.slug} ${input.ordinal}`, () =>
        publicBehaviour(ctx, input),
      ),
    ),
  families: publicProcedure
    .output(page.familiesPage)
    .query(({ ctx }) => ctx.memo.get('families', () => publicFamilies(ctx))),
  family: publicProcedure
    .input(z.object({ id: key }))
    .output(page.familyPage)
    .query(({ ctx, input }) => ctx.memo.get(`family ${input.id}`, () => publicFamily(ctx, input))),
  questions: publicProcedure
    .input(directive.nullable())
    .output(page.questionsPage)
    .query(({ ctx, input }) =>
      ctx.memo.get(`questions ${input?.province} ${input?.slug}`, () => publicQuestions(ctx, input)),
    ),
  search: publicProcedure
    .input(z.object({ query: z.string().max(200) }))
    .output(page.searchPage)
    .query(({ ctx, input }) => publicSearch(ctx, input)),
  addresses: publicProcedure.output(page.addressesPage).query(({ ctx }) => readAddresses(ctx.db)),
});
