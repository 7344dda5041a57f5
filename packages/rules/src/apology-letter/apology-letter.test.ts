import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../access/roles.ts';
import { calendar, day } from '../case/testing/case-world.ts';
import {
  type ApologyCommand,
  type ApologyDuty,
  type ApologyFacts,
  apologyStages,
  confirmLateness,
  decideApology,
} from './apology-letter.ts';

const { workingDays } = calendar;
const person = (name: string, ...roles: Role[]) => ({ person: name, officer: `o-${name}`, roles });
const people = [
  person('head', 'head'),
  person('intake', 'intake'),
  person('inspector', 'inspector'),
  person('deputy', 'head'),
  { person: 'unbound', officer: null, roles: ['verifier', 'decider'] as Role[] },
];
const facts = (actor: ApologyFacts['actor'], given: Partial<ApologyFacts> = {}): ApologyFacts => ({
  today: day('2026-11-20'),
  actor,
  workingDays,
  head: 'o-head',
  directive: '34-ct-tu',
  signWorkingDays: null,
  owedAlready: false,
  ...given,
});
const late = {
  matter: 'HS-1',
  unit: 'phuong',
  dueOn: day('2026-11-10'),
  evidence: 'x',
  rightsAffected: true,
  rights: 'x',
};

test('a letter is owed only when both conditions hold and a person other than the head says so; a limit runs only where one is set', () => {
  const confirm = (given: Partial<typeof late>, more: Partial<ApologyFacts> = {}) =>
    confirmLateness({ ...late, ...given }, facts(people[1]!, more));
  expect(confirm({})).toMatchObject({ ok: true, next: { signBy: null, head: 'o-head' } });
  expect(confirm({}, { signWorkingDays: 5 })).toMatchObject({ next: { signBy: '2026-11-27' } });
  const refused = [
    [confirm({ rightsAffected: false }), 'NO_RIGHTS_AFFECTED'],
    [confirm({ dueOn: day('2026-11-20') }), 'NOT_LATE_YET'],
    [confirm({}, { owedAlready: true }), 'ONE_LETTER_FOR_A_MATTER'],
    [confirm({}, { directive: null }), 'APOLOGY_NOT_A_MECHANISM'],
    [confirm({}, { head: null }), 'NOBODY_HEADS_THE_UNIT'],
    [confirm({}, { head: 'o-intake' }), 'CONFIRMED_BY_THE_HEAD'],
  ] as const;
  for (const [answer, code] of refused) expect(answer).toMatchObject({ ok: false, refusal: { code } });
});

const command: fc.Arbitrary<ApologyCommand> = fc.constantFrom(
  {
    do: 'write',
    recipientKind: 'citizen',
    recipientName: 'A',
    recipientAddress: 'B',
    reason: 'x',
    newDueOn: null,
  },
  { do: 'sign' },
  { do: 'deliver', channel: 'post', on: day('2026-11-20'), proof: 'x' },
  { do: 'except', ground: 'force-majeure', reason: 'x' },
);

test('whatever is tried in whatever order, only who heads the unit signs, nobody excepts themselves, and what was signed no longer changes', () => {
  const reached = new Set<string>();
  const made = confirmLateness(late, facts(people[1]!));
  if (!made.ok) throw new Error(made.refusal.code);
  fc.assert(
    fc.property(
      fc.array(fc.record({ actor: fc.constantFrom(...people), command }), { maxLength: 20 }),
      (tried) => {
        let duty: ApologyDuty = { id: '2026/1', ...made.next };
        for (const { actor, command: wanted } of tried) {
          const before = duty;
          const decided = decideApology(duty, wanted, facts(actor), duty.revision);
          if (!decided.ok) continue;
          duty = decided.next;
          reached.add(duty.stage);
          if (wanted.do === 'sign') expect(actor.officer).toBe('o-head');
          if (wanted.do === 'except') expect(actor.officer).not.toBe('o-head');
          if (before.signed) expect([duty.letter, duty.signed]).toEqual([before.letter, before.signed]);
          if (duty.signed) expect(duty.letter).not.toBeNull();
          expect(duty.lateness).toEqual(made.next.lateness);
        }
      },
    ),
    { numRuns: 300 },
  );
  reached.add('owed');
  expect([...reached].toSorted()).toEqual([...apologyStages].toSorted());
});
