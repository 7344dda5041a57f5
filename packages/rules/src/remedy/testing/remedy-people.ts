import type { Role } from '../../access/roles.ts';
import type { Participant } from '../../case/case.ts';
import { finalCase } from '../../head-liability/testing/final-case.ts';

const { subject } = finalCase('inspection');

interface Description {
  readonly participant: Participant;
  /** Whether they may plan, verify, and ask the citizen: by their roles, and with no part in the case. */
  readonly plans: boolean;
  readonly verifies: boolean;
  readonly asks: boolean;
  readonly heads: boolean;
}

const names = ['head', 'verifier', 'decider', 'inspector', 'worker', 'unknown', 'subject'] as const;
export type Helper = (typeof names)[number];

/** Whom a milestone names. */
export const idOf = (helper: Helper): string => `00000000-0000-4000-8000-00000000000${names.indexOf(helper)}`;

const may = (name: Helper, officer: string | null, roles: readonly Role[], rights: Partial<Description>) => ({
  participant: { person: idOf(name), officer, unit: 'phuong', unitHead: 'o-chu-tich', roles },
  ...{ plans: false, verifies: false, asks: false, heads: false },
  ...rights,
});

/** Everybody who tries something: the subject holds every role, and one account is bound to no officer. */
export const helpers: Readonly<Record<Helper, Description>> = {
  head: may('head', 'o-chu-tich', ['head'], { plans: true, asks: true, heads: true }),
  verifier: may('verifier', 'o-2', ['verifier'], { plans: true, verifies: true, asks: true }),
  decider: may('decider', 'o-3', ['decider'], { plans: true, verifies: true }),
  inspector: may('inspector', 'o-4', ['inspector'], { verifies: true, asks: true }),
  worker: may('worker', 'o-5', ['officer'], {}),
  unknown: may('unknown', null, ['verifier', 'inspector'], {}),
  subject: may('subject', subject.kind === 'officer' ? subject.officer : null, ['head', 'verifier'], {
    heads: true,
  }),
};
