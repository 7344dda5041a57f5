// Who may do what, and where on the path of an entry. The same table decides and offers the next step on a screen.
import type { Role } from '../access/roles.ts';
import type { LedgerActor } from './ledger-facts.ts';
import type { LedgerCommandName } from './ledger-commands.ts';
import type { LedgerRefusalCode } from './ledger-refusals.ts';
import type { EntryStage, LiabilityEntry } from './liability-entry.ts';

interface StepRule {
  readonly from: readonly EntryStage[];
  /** The head themselves, or roles of others. */
  readonly who: 'head' | readonly Role[];
}

/** Whoever asks and weighs. */
export const assessors: readonly Role[] = ['verifier', 'inspector'];
const deciders: readonly Role[] = ['decider'];

export const ledgerPath = {
  explain: { from: ['asked'], who: 'head' },
  refuse: { from: ['asked'], who: assessors },
  passLimit: { from: ['asked'], who: assessors },
  weighAction: { from: ['heard'], who: assessors },
  propose: { from: ['heard'], who: assessors },
  decide: { from: ['proposed'], who: deciders },
  fileAppeal: { from: ['decided'], who: 'head' },
  decideAppeal: { from: ['appealed'], who: deciders },
  makeFinal: { from: ['decided'], who: ['verifier', 'inspector', 'decider'] },
} as const satisfies Record<LedgerCommandName, StepRule>;

/**
 * Whether a person may take a step of an entry about a head: not the head, not somebody whom the head leads today, and not an account
 * that is bound to no officer, which proves no impartiality (promise 11).
 */
export function hindranceTo(
  { stage, head }: Pick<LiabilityEntry, 'stage' | 'head'>,
  command: LedgerCommandName,
  actor: LedgerActor,
): LedgerRefusalCode | null {
  const { from, who }: StepRule = ledgerPath[command];
  if (!from.includes(stage)) return 'LEDGER_STEP_NOT_OPEN';
  if (who === 'head') return actor.officer === head ? null : 'NOT_THE_HEAD';
  if (!actor.roles.some((role) => who.includes(role))) return 'NOT_YOUR_LEDGER_STEP';
  return partial(head, actor) ? 'LED_BY_THIS_HEAD' : null;
}

export const partial = (head: string, { officer, unitHead }: LedgerActor): boolean =>
  officer === null || officer === head || unitHead === head;
