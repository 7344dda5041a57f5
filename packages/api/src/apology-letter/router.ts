import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { actOnLetter } from './act-on-letter.ts';
import { actInput, confirmInput, letterInput, registerInput } from './apology-inputs.ts';
import { confirmLateWork } from './confirm-late-work.ts';
import { readLetter } from './read-letter.ts';
import { readLetters } from './read-letters.ts';

const reading = procedure('apology.read');
const acting = procedure('apology.act');

/** The register of the letters of apology. */
export const apologyRouter = router({
  register: reading.input(registerInput).query(({ ctx, input }) => readLetters(ctx.acting, input)),
  letter: reading.input(letterInput).query(({ ctx, input }) => readLetter(ctx.acting, input)),
  confirm: acting.input(confirmInput).mutation(({ ctx, input }) => confirmLateWork(ctx.acting, input)),
  act: acting.input(actInput).mutation(({ ctx, input }) => actOnLetter(ctx.acting, input)),
});
