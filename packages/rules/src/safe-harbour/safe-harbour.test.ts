import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay } from '../core/epoch-day.ts';
import { calendar, day } from '../case/testing/case-world.ts';
import {
  answerProposal,
  answeredLate,
  covers,
  fileProposal,
  type FileProposal,
  type HarbourFacts,
  pauseOf,
  type Proposal,
  standingOf,
  withdrawProposal,
} from './safe-harbour.ts';

const facts = (given: Partial<HarbourFacts> = {}): HarbourFacts => ({
  today: day('2026-10-05'),
  actor: { person: 'p-1', officer: 'o-1', unit: 'phuong', leader: false, answersForAsked: false },
  workingDays: calendar.workingDays,
  mechanismWorks: true,
  answerWorkingDays: 5,
  askedUnitStands: true,
  ...given,
});
const asked = (given: Partial<HarbourFacts['actor']> = {}): HarbourFacts =>
  facts({
    today: day('2026-10-08'),
    actor: { person: 'p-2', officer: 'o-2', unit: 'so', leader: true, answersForAsked: true, ...given },
  });
const command: FileProposal = {
  kind: 'legal-obstacle',
  title: 'Hai quy định về ranh giới thửa đất mâu thuẫn',
  matter: 'm-1',
  matterDueOn: day('2026-10-20'),
  conflictingProvisions: 'Điều 5 và Điều 9',
  missingCompetence: null,
  ownProposal: 'Áp dụng Điều 9, đo lại ranh giới.',
  askedUnit: 'so',
};
const filed = (): Proposal => {
  const decided = fileProposal(command, facts());
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { id: '2026/1', ...decided.next };
};
const code = (decision: { ok: boolean; refusal?: { code: string } }): string =>
  decision.ok ? 'ok' : decision.refusal!.code;

test('a proposal counts only with what stands in the way, and with the officer’s own proposal in the form', () => {
  expect(code(fileProposal({ ...command, conflictingProvisions: null }, facts()))).toBe('OBSTACLE_NOT_NAMED');
  expect(
    code(fileProposal({ ...command, conflictingProvisions: null, missingCompetence: 'Thiếu' }, facts())),
  ).toBe('ok');
  expect(code(fileProposal(command, facts({ askedUnitStands: false })))).toBe('NO_SUCH_BODY_ASKED');
  expect(code(fileProposal(command, facts({ actor: { ...facts().actor, officer: null } })))).toBe(
    'PROPOSER_UNKNOWN',
  );
});

test('A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', () => {
  // Nghị định 73/2023 covers leaders and managers of every province; for others it takes the province's own mechanism.
  expect(code(fileProposal(command, facts({ mechanismWorks: false })))).toBe('PROTECTION_NOT_A_MECHANISM');
  const leader = { ...facts().actor, leader: true };
  const byLaw = fileProposal(command, facts({ mechanismWorks: false, actor: leader }));
  expect(byLaw).toMatchObject({ ok: true, next: { basis: 'decree-73-2023' } });
  expect(filed().basis).toBe('province');
});

test('the body asked answers in writing within the province’s limit, its lateness is its own, and nobody answers themselves', () => {
  const proposal = filed();
  expect(proposal.answerDueOn).toBe('2026-10-12');
  const answer = { outcome: 'confirmed', number: '12/SNV', advice: 'Làm theo phương án Điều 9.' } as const;
  expect(code(answerProposal(proposal, answer, asked({ answersForAsked: false }), 1))).toBe(
    'NOT_THE_BODY_ASKED',
  );
  expect(code(answerProposal(proposal, answer, asked({ officer: 'o-1' }), 1))).toBe('ANSWERED_BY_PROPOSER');
  expect(code(answerProposal(proposal, answer, asked(), 2))).toBe('STALE_PROPOSAL');
  const decided = answerProposal(proposal, answer, asked(), 1);
  expect(decided).toMatchObject({ ok: true, next: { revision: 2, answer: { by: 'p-2', on: '2026-10-08' } } });
  if (decided.ok) expect(code(answerProposal(decided.next, answer, asked(), 2))).toBe('PROPOSAL_SETTLED');
  expect(answeredLate(proposal, day('2026-10-12'))).toBe(false);
  expect(answeredLate(proposal, day('2026-10-13'))).toBe(true);
  expect(answeredLate({ ...proposal, answerDueOn: null }, day('2027-10-13'))).toBe(false);
  expect(code(withdrawProposal(proposal, asked(), 1))).toBe('NOT_YOUR_PROPOSAL');
});

const anyDay = fc.integer({ min: 20_700, max: 20_760 }).map((epoch) => toCivilDay(epoch));
const anyProposal = fc
  .record({
    matter: fc.constantFrom('m-1', 'm-2', null),
    filedOn: anyDay,
    due: fc.option(anyDay),
    end: fc.constantFrom('confirmed', 'rejected', 'withdrawn', 'waiting'),
    after: fc.nat(20),
  })
  .map(({ matter, filedOn, due, end, after }): Proposal => {
    const endedOn = toCivilDay(Date.parse(filedOn) / 86_400_000 + after);
    const answers = end === 'confirmed' || end === 'rejected';
    return {
      ...filed(),
      matter,
      filedOn,
      matterDueOn: due,
      answer: answers ? { outcome: end, number: '1', advice: 'x', by: 'p-2', on: endedOn } : null,
      withdrawnOn: end === 'withdrawn' ? endedOn : null,
    };
  });

test('a pause begins when it is filed, never after the matter’s own limit, and a rejected one lapses and stays to be seen', () => {
  fc.assert(
    fc.property(anyProposal, (proposal) => {
      const pause = pauseOf(proposal);
      const late = proposal.matterDueOn !== null && proposal.filedOn > proposal.matterDueOn;
      if (proposal.matter === null || late) return void expect(pause).toBeNull();
      const ended =
        proposal.withdrawnOn ?? (standingOf(proposal) === 'rejected' ? proposal.answer!.on : null);
      if (ended === proposal.filedOn) return void expect(pause).toBeNull();
      return void expect(pause).toEqual({
        officer: 'o-1',
        matter: proposal.matter,
        from: proposal.filedOn,
        to: ended,
      });
    }),
  );
});

test('only what was registered before an act may protect it, and not what had lapsed by then', () => {
  fc.assert(
    fc.property(anyProposal, anyDay, fc.constantFrom('m-1', 'm-2', null), (proposal, actOn, matter) => {
      const act = { officer: 'o-1', matter, actOn };
      if (!covers(proposal, act)) return;
      expect(proposal.filedOn <= actOn).toBe(true);
      expect(matter === null || proposal.matter === null || matter === proposal.matter).toBe(true);
      const lapsed: CivilDay | null =
        proposal.withdrawnOn ?? (standingOf(proposal) === 'rejected' ? proposal.answer!.on : null);
      expect(lapsed === null || actOn < lapsed).toBe(true);
      expect(covers(proposal, { ...act, officer: 'o-9' })).toBe(false);
    }),
  );
  expect(covers(filed(), { officer: 'o-1', matter: 'm-1', actOn: day('2026-10-05') })).toBe(true);
  expect(covers(filed(), { officer: 'o-1', matter: 'm-1', actOn: day('2026-10-04') })).toBe(false);
});
