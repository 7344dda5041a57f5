// A small model of the duty to apologise, written from the words of the product and not from what the rules decide by.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Role } from '../../access/roles.ts';
import { calendar, day } from '../../case/testing/case-world.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { attempt, type Sequences, type Tally } from '../../testing/try-sequences.ts';
import {
  type ApologyCommand,
  type ApologyDuty,
  type ApologyFacts,
  type ApologyStage,
  confirmLateness,
  decideApology,
} from '../apology-letter.ts';

type Matter = 'HS-1' | 'HS-2';
interface Model {
  today: number;
  /** Who heads the unit today; null while the register of posts does not say. */
  head: Person | null;
  /** Whether the mechanism works in this province. */
  works: boolean;
  readonly duties: Map<Matter, { stage: ApologyStage; readonly headThen: Person; signedOn: number }>;
}
interface Real {
  readonly duties: Map<Matter, ApologyDuty>;
}

/** Everybody by their roles; whoever heads the unit changes as posts do. */
const roles = {
  chair: ['head'],
  deputy: ['head', 'intake'],
  intake: ['intake'],
  inspector: ['inspector'],
  decider: ['decider'],
  publisher: ['publisher'],
} as const satisfies Record<string, readonly Role[]>;
type Person = keyof typeof roles;
const people = Object.keys(roles) as Person[];
const has = (person: Person, ...wanted: Role[]): boolean =>
  (roles[person] as readonly Role[]).some((role) => wanted.includes(role));

const words = 'Có lý do.';
const factsOf = (model: Model, person: Person, unbound: boolean, owedAlready: boolean): ApologyFacts => ({
  today: toCivilDay(model.today),
  actor: { person, officer: unbound ? null : `o-${person}`, roles: roles[person] },
  workingDays: calendar.workingDays,
  head: model.head && `o-${model.head}`,
  directive: model.works ? '34-ct-tu' : null,
  signWorkingDays: null,
  owedAlready,
});

const begin = (): { model: Model; real: Real } => ({
  model: { today: toEpochDay(day('2026-11-20')), head: 'chair', works: true, duties: new Map() },
  real: { duties: new Map() },
});

function agree({ duties }: Model, real: Real): void {
  expect([...real.duties].map(([matter, { stage, head }]) => [matter, stage, head])).toEqual(
    [...duties].map(([matter, { stage, headThen }]) => [matter, stage, `o-${headThen}`]),
  );
}

/** Attempts at the letters of two matters, while heads change, days pass and the mechanism is switched. */
export function apologySequences(tally: Tally): Sequences<Model, Real> {
  const tried = fc.record({
    who: fc.constantFrom(...people, 'chair', 'intake'),
    // An account that is bound to no officer proves nothing.
    unbound: fc.constantFrom(false, false, false, false, false, true),
    matter: fc.constantFrom<Matter>('HS-1', 'HS-1', 'HS-2'),
  });

  const confirm = fc
    .tuple(tried, fc.constantFrom(-10, -1, 0, 5), fc.constantFrom(true, true, false))
    .map(([{ who, unbound, matter }, due, rightsAffected]) =>
      attempt<Model, Real>(`${who} confirms that ${matter} is late, due in ${due} days`, (model, real) => {
        const given = { matter, unit: 'phuong', evidence: words, rightsAffected, rights: words };
        const decided = confirmLateness(
          { ...given, dueOn: toCivilDay(model.today + due) },
          factsOf(model, who, unbound, real.duties.has(matter)),
        );
        const allowed =
          model.works &&
          has(who, 'intake', 'verifier', 'inspector') &&
          model.head !== null &&
          !unbound &&
          who !== model.head &&
          due < 0 &&
          rightsAffected &&
          !model.duties.has(matter);
        expect(decided.ok).toBe(allowed);
        tally.add(decided.ok ? 'confirmed' : decided.refusal.code);
        if (decided.ok && model.head) {
          real.duties.set(matter, { id: matter, ...decided.next });
          model.duties.set(matter, { stage: 'owed', headThen: model.head, signedOn: 0 });
        }
        agree(model, real);
      }),
    );

  type Duty = NonNullable<ReturnType<Model['duties']['get']>>;
  const step = (
    { who, unbound, matter }: { who: Person; unbound: boolean; matter: Matter },
    make: (today: number) => ApologyCommand,
    allowed: (model: Model, duty: Duty) => boolean,
    to: ApologyStage,
  ) =>
    attempt<Model, Real>(`${who} on ${matter}: ${to}`, (model, real) => {
      const [duty, expected] = [real.duties.get(matter), model.duties.get(matter)];
      if (!duty || !expected) return;
      const command = make(model.today);
      const facts = factsOf(model, who, unbound, true);
      expect(decideApology(duty, command, facts, duty.revision - 1)).toMatchObject({
        refusal: { code: 'STALE_LETTER' },
      });
      const decided = decideApology(duty, command, facts, duty.revision);
      expect(decided.ok).toBe(allowed(model, expected));
      tally.add(decided.ok ? to : decided.refusal.code);
      if (decided.ok) {
        real.duties.set(matter, decided.next);
        expected.stage = to;
        if (to === 'signed') expected.signedOn = model.today;
        // What was signed is what was written, and stays.
        if (duty.signed)
          expect([decided.next.letter, decided.next.signed]).toEqual([duty.letter, duty.signed]);
        expect(decided.next.lateness).toEqual(duty.lateness);
      }
      agree(model, real);
    });

  const open = ({ stage }: Duty): boolean => stage === 'owed' || stage === 'drafted';
  const write = fc.tuple(tried, fc.constantFrom(null, null, -1, 0, 9)).map(([who, again]) =>
    step(
      who,
      (today) => ({
        do: 'write',
        recipientKind: 'citizen',
        recipientName: 'A',
        recipientAddress: 'B',
        reason: words,
        newDueOn: again === null ? null : toCivilDay(today + again),
      }),
      (_, duty) => open(duty) && has(who.who, 'intake', 'verifier', 'head') && (again ?? 0) >= 0,
      'drafted',
    ),
  );
  const sign = tried.map((who) =>
    step(
      who,
      () => ({ do: 'sign' }),
      ({ head }, { stage }) => stage === 'drafted' && !who.unbound && who.who === head,
      'signed',
    ),
  );
  const deliver = fc.tuple(tried, fc.constantFrom(0, -1, 1)).map(([who, on]) =>
    step(
      who,
      (today) => ({ do: 'deliver', channel: 'post', on: toCivilDay(today + on), proof: words }),
      ({ today }, { stage, signedOn }) =>
        stage === 'signed' && has(who.who, 'intake', 'verifier', 'head') && on <= 0 && today + on >= signedOn,
      'delivered',
    ),
  );
  // Neither who headed the unit when it was late nor who heads it now, because it is they who would have to apologise.
  const except = tried.map((who) =>
    step(
      who,
      () => ({ do: 'except', ground: 'force-majeure', reason: words }),
      ({ head }, duty) =>
        open(duty) &&
        has(who.who, 'inspector', 'decider') &&
        !who.unbound &&
        who.who !== duty.headThen &&
        who.who !== head,
      'excepted',
    ),
  );

  const world = fc
    .oneof(
      fc
        .constantFrom<Person | null>('chair', 'chair', 'deputy', 'inspector', 'decider', null)
        .map((head) => ({ head })),
      fc.constantFrom(true, true, false).map((works) => ({ works })),
    )
    .map((change) =>
      attempt<Model, Real>(JSON.stringify(change), (model) => void Object.assign(model, change)),
    );
  const later = fc
    .constantFrom(1, 30)
    .map((days) => attempt<Model, Real>(`${days} days pass`, (model) => void (model.today += days)));
  return {
    begin,
    commands: [confirm, confirm, write, write, sign, sign, deliver, deliver, except, world, later],
  };
}
