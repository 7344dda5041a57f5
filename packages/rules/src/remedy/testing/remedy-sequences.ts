// A small model of a remedy, written from the words of the product and not from the tables that the rules decide by.
import fc from 'fast-check';
import { expect } from 'vitest';
import { day } from '../../case/testing/case-world.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { finalCase } from '../../head-liability/testing/final-case.ts';
import { attempt, type Sequences, type Tally } from '../../testing/try-sequences.ts';
import { applyAnswer, decideRemedy, planRemedy, type Remedy, type RemedyCommand } from '../remedy.ts';
import { type Helper, helpers, idOf } from './remedy-people.ts';

interface Planned {
  readonly owner: Helper;
  doneBy: Helper | null;
  verified: boolean;
}

interface Model {
  today: number;
  stage: Remedy['stage'];
  round: number;
  /** Whether a link is out that the citizen has not used. */
  asked: boolean;
  readonly milestones: Planned[];
}

interface Real {
  remedy: Remedy;
}

const begunOn = toEpochDay(day('2026-11-20'));
const kase = finalCase('inspection');
const words = 'Có lý do.';
const dayOf = (epochDay: number): CivilDay => toCivilDay(epochDay);

const factsOf = (helper: Helper, today: number, ownerServes = true) => ({
  today: dayOf(today),
  actor: helpers[helper].participant,
  case: kase,
  ownerServes,
});

function begin(): { model: Model; real: Real } {
  const plan = { line: 'citizen', what: words, forWhom: 'citizen' } as const;
  const made = planRemedy(plan, factsOf('verifier', begunOn), []);
  if (!made.ok) throw new Error(made.refusal.code);
  return {
    model: { today: begunOn, stage: 'open', round: 1, asked: false, milestones: [] },
    real: { remedy: { id: '2026/1/citizen', ...made.next } },
  };
}

const helper = fc.constantFrom(...(Object.keys(helpers) as Helper[]));
const number = fc.constantFrom(1, 1, 1, 2, 2, 3);

/** The rules and the model as they stand after each attempt. */
function agree({ stage, round, milestones }: Model, { remedy }: Real): void {
  expect([remedy.stage, remedy.round]).toEqual([stage, round]);
  expect(
    remedy.milestones.map(({ owner, done, verified }) => [owner, done?.by ?? null, verified !== null]),
  ).toEqual(milestones.map(({ owner, doneBy, verified }) => [idOf(owner), doneBy && idOf(doneBy), verified]));
}

/** Attempts at a remedy of a citizen's matter by everybody, the citizen among them, while days pass. */
export function remedySequences(tally: Tally): Sequences<Model, Real> {
  const step = (
    who: Helper,
    command: RemedyCommand,
    {
      allowed,
      then,
      ownerServes,
    }: { allowed: (m: Model) => boolean; then: (m: Model) => void; ownerServes?: boolean },
  ) =>
    attempt<Model, Real>(`${who}: ${JSON.stringify(command)}`, (model, real) => {
      const { remedy } = real;
      const facts = factsOf(who, model.today, ownerServes);
      const stale = decideRemedy(remedy, command, facts, remedy.revision - 1);
      expect(stale).toMatchObject({ refusal: { code: 'STALE_REMEDY' } });
      const decided = decideRemedy(remedy, command, facts, remedy.revision);
      expect(decided.ok).toBe(allowed(model));
      if (decided.ok) {
        real.remedy = decided.next;
        then(model);
      } else expect(decided.refusal.rule).toMatch(/^remedy\./);
      tally.add(decided.ok ? command.do : decided.refusal.code);
      tally.add(model.stage);
      agree(model, real);
    });

  const add = fc
    .record({
      who: helper,
      owner: helper,
      serves: fc.constantFrom(true, true, true, false),
      due: fc.constantFrom(null, -1, 0, 30),
      publicText: fc.constantFrom(null, 'Trả kết quả hồ sơ', 'Gọi 0912 345 678'),
    })
    .map(({ who, owner, serves, due, publicText }) =>
      attempt<Model, Real>(`${who} adds a milestone for ${owner}, due ${due}`, (model, real) => {
        const dueOn = due === null ? null : dayOf(model.today + due);
        const command = { do: 'addMilestone', text: words, publicText, owner: idOf(owner), dueOn } as const;
        step(who, command, {
          ownerServes: serves,
          allowed: ({ stage }) =>
            stage === 'open' &&
            helpers[who].plans &&
            serves &&
            (due ?? 0) >= 0 &&
            !publicText?.includes('0912'),
          then: ({ milestones }) => milestones.push({ owner, doneBy: null, verified: false }),
        }).run(model, real);
      }),
    );

  const done = fc
    .record({ who: helper, no: number, on: fc.constantFrom(0, 0, 0, 1, -400) })
    .map(({ who, no, on }) =>
      attempt<Model, Real>(`${who} reports milestone ${no} done, ${on} days from today`, (model, real) => {
        const command = {
          do: 'recordDone',
          milestone: no,
          on: dayOf(model.today + on),
          evidence: words,
        } as const;
        step(who, command, {
          allowed: ({ stage, today, milestones }) => {
            const one = milestones[no - 1];
            const inTime = on <= 0 && today + on >= begunOn;
            return (
              stage === 'open' && inTime && one?.doneBy === null && (one.owner === who || helpers[who].heads)
            );
          },
          then: ({ milestones }) => (milestones[no - 1]!.doneBy = who),
        }).run(model, real);
      }),
    );

  const verify = fc
    .record({ who: helper, no: number, holds: fc.constantFrom(true, true, false) })
    .map(({ who, no, holds }) =>
      step(
        who,
        { do: 'verify', milestone: no, holds, reason: words },
        {
          allowed: ({ stage, milestones }) => {
            const one = milestones[no - 1];
            const another = one !== undefined && one.doneBy !== who && one.owner !== who;
            return (
              stage === 'open' && helpers[who].verifies && another && one.doneBy !== null && !one.verified
            );
          },
          then: (model) => {
            const one = model.milestones[no - 1]!;
            if (!holds) one.doneBy = null;
            else one.verified = true;
            if (model.milestones.every(({ verified }) => verified)) model.stage = 'repaired';
          },
        },
      ),
    );

  const ask = helper.map((who) =>
    step(
      who,
      { do: 'askCitizen' },
      {
        allowed: ({ stage, milestones }) =>
          stage === 'repaired' &&
          helpers[who].asks &&
          milestones.every(({ doneBy, owner }) => doneBy !== who && owner !== who),
        then: (model) => (model.asked = true),
      },
    ),
  );

  // The database takes an answer only while a link is out, and once.
  const answer = fc.boolean().map((solved) =>
    attempt<Model, Real>(`the citizen says ${solved ? 'solved' : 'not solved'}`, (model, real) => {
      if (!model.asked) return;
      const today = dayOf(model.today);
      real.remedy = applyAnswer(real.remedy, { solved, words: null }, { today, unitAbove: 'so' });
      Object.assign(model, {
        asked: false,
        stage: solved ? 'confirmed' : 'open',
        round: model.round + (solved ? 0 : 1),
      });
      if (!solved) expect(real.remedy.unit).toBe('so');
      tally.add(solved ? 'solved' : 'not solved');
      tally.add(model.stage);
      agree(model, real);
    }),
  );

  const later = fc
    .constantFrom(1, 30)
    .map((days) => attempt<Model, Real>(`${days} days pass`, (model) => void (model.today += days)));
  return { begin, commands: [add, done, done, verify, verify, ask, answer, later] };
}
