import { publicProcedure, publicRouter } from '../core/public-trpc.ts';
import * as page from './public-figure-pages.ts';
import { publicBehaviourFigures, publicUnit, publicUnits } from './public-figures.ts';

export const publicFiguresRouter = publicRouter({
  units: publicProcedure
    .input(page.unitKey.pick({ province: true }))
    .output(page.unitsPage)
    .query(({ ctx, input }) => publicUnits(ctx, input)),
  unit: publicProcedure
    .input(page.unitKey)
    .output(page.unitPage)
    .query(({ ctx, input }) => publicUnit(ctx, input)),
  behaviour: publicProcedure
    .input(page.behaviourKey)
    .output(page.behaviourFigures)
    .query(({ ctx, input }) => publicBehaviourFigures(ctx, input)),
});
