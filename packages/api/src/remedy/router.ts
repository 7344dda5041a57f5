import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { actOnRemedy } from './act-on-remedy.ts';
import { askTheCitizen } from './ask-the-citizen.ts';
import { planNewRemedy } from './plan-remedy.ts';
import { readRegister } from './read-register.ts';
import { readRemedy } from './read-remedy.ts';
import { actInput, askInput, ofCaseInput, planInput, registerInput, remedyInput } from './remedy-inputs.ts';
import { remediesOfOneCase } from './remedies-of-case.ts';

const reading = procedure('outcome.read');
const acting = procedure('outcome.act');

/** What has to be put right after a decision, and whether it was. */
export const remedyRouter = router({
  register: reading.input(registerInput).query(({ ctx, input }) => readRegister(ctx.acting, input)),
  ofCase: reading.input(ofCaseInput).query(({ ctx, input }) => remediesOfOneCase(ctx.acting, input)),
  remedy: reading.input(remedyInput).query(({ ctx, input }) => readRemedy(ctx.acting, input)),
  plan: acting.input(planInput).mutation(({ ctx, input }) => planNewRemedy(ctx.acting, input)),
  act: acting.input(actInput).mutation(({ ctx, input }) => actOnRemedy(ctx.acting, input)),
  ask: acting.input(askInput).mutation(({ ctx, input }) => askTheCitizen(ctx.acting, input)),
});
