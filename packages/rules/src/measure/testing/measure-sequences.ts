// A small model of the measures of a case, written from the words of the product and not from what the rules decide by.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Case } from '../../case/case.ts';
import { day } from '../../case/testing/case-world.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { finalCase } from '../../head-liability/testing/final-case.ts';
import { attempt, type Sequences, type Tally } from '../../testing/try-sequences.ts';
import {
  type DecidedMeasure,
  executeMeasure,
  type Execution,
  liftMeasure,
  measuresOfCase,
  measureStanding,
} from '../measure.ts';

/** One measure of one decision, by days since the epoch. */
interface Expected {
  readonly decision: number;
  readonly decidedOn: number;
  executedOn: number | null;
  endsOn: number | null;
  liftedOn: number | null;
}

interface Model {
  today: number;
  /** The decision that stands, counted from 1; null once everything was overturned. */
  standing: number | null;
  decisions: number;
  readonly measures: Expected[];
}

interface Real {
  kase: Case;
  executions: readonly Execution[];
}

const decidedOn = day('2026-09-10');
const words = 'Có lý do.';
const forms = [
  { form: 'warning', discipline: true, reason: words },
  { form: 'transfer', discipline: false, reason: words },
] as const;

/** Who tries: which of the two steps their roles and their part in the case leave them. */
const hands = {
  head: { officer: 'o-1', roles: ['head'], executes: true, lifts: false },
  decider: { officer: 'o-2', roles: ['decider'], executes: true, lifts: true },
  verifier: { officer: 'o-3', roles: ['verifier'], executes: true, lifts: false },
  publisher: { officer: 'o-4', roles: ['publisher'], executes: false, lifts: false },
  chained: { officer: 'o-chuyen-tiep', roles: ['decider'], executes: false, lifts: false },
  subject: { officer: 'o-thin', roles: ['head', 'decider'], executes: false, lifts: false },
  unknown: { officer: null, roles: ['decider'], executes: false, lifts: false },
} as const;
type Hand = keyof typeof hands;

const actorOf = (hand: Hand) => {
  const { officer, roles } = hands[hand];
  return { person: hand, officer, unit: 'so', unitHead: null, roles };
};

function begin(): { model: Model; real: Real } {
  const kase = { ...finalCase('inspection'), chain: ['o-chuyen-tiep'] };
  const decisions = [{ ...kase.decisions[0]!, measures: forms }];
  const from = toEpochDay(decidedOn);
  return {
    model: { today: from + 5, standing: 1, decisions: 1, measures: expectedOf(1, from) },
    real: { kase: { ...kase, decisions }, executions: [] },
  };
}

const expectedOf = (decision: number, on: number): Expected[] =>
  forms.map(() => ({ decision, decidedOn: on, executedOn: null, endsOn: null, liftedOn: null }));

function standingOf(
  { decision, executedOn, endsOn, liftedOn }: Expected,
  { standing, today }: Model,
): string {
  if (decision !== standing) return 'overturned';
  if (executedOn === null) return 'to-execute';
  if (liftedOn !== null) return 'lifted';
  return endsOn !== null && today >= endsOn ? 'ended' : 'in-force';
}

const measuresOf = ({ kase, executions }: Real): readonly DecidedMeasure[] =>
  measuresOfCase(kase, executions);
const keep = (real: Real, next: Execution): void => {
  const other = ({ decision, measure }: Execution) => decision !== next.decision || measure !== next.measure;
  real.executions = [...real.executions.filter(other), next];
};

/** Attempts to carry out and to lift, while days pass and decisions are replaced or overturned. */
export function measureSequences(tally: Tally): Sequences<Model, Real> {
  const agree = (model: Model, real: Real): void => {
    const today = toCivilDay(model.today);
    const standings = measuresOf(real).map((measure) => measureStanding(measure, today));
    expect(standings).toEqual(model.measures.map((expected) => standingOf(expected, model)));
    for (const standing of standings) tally.add(standing);
  };

  const hand = fc.constantFrom(...(Object.keys(hands) as Hand[]), 'decider', 'decider');
  const place = fc.nat(5);
  const execute = fc
    .record({
      who: hand,
      place,
      on: fc.constantFrom(0, 0, -1, 1, -300),
      ends: fc.constantFrom(null, null, 0, 1, 40),
      based: fc.boolean(),
    })
    .map(({ who, place, on, ends, based }) =>
      attempt<Model, Real>(
        `${who} carries out ${place}, ${on} days from today, ending ${ends}`,
        (model, real) => {
          const at = place % model.measures.length;
          const expected = model.measures[at]!;
          const executedOn = model.today + on;
          const endsOn = ends === null ? null : executedOn + ends;
          const decided = executeMeasure(
            measuresOf(real)[at]!,
            {
              executedOn: toCivilDay(executedOn),
              evidence: words,
              endsOn: endsOn === null ? null : toCivilDay(endsOn),
              endBasis: based ? words : null,
            },
            { today: toCivilDay(model.today), case: real.kase, actor: actorOf(who) },
          );
          const allowed =
            hands[who].executes &&
            standingOf(expected, model) === 'to-execute' &&
            executedOn >= expected.decidedOn &&
            executedOn <= model.today &&
            based === (endsOn !== null) &&
            (endsOn === null || endsOn > executedOn);
          expect(decided.ok).toBe(allowed);
          tally.add(decided.ok ? 'executed' : decided.refusal.code);
          if (decided.ok) {
            keep(real, decided.next);
            Object.assign(expected, { executedOn, endsOn });
          }
          agree(model, real);
        },
      ),
    );

  const lift = fc.record({ who: hand, place }).map(({ who, place }) =>
    attempt<Model, Real>(`${who} lifts ${place}`, (model, real) => {
      const at = place % model.measures.length;
      const expected = model.measures[at]!;
      const decided = liftMeasure(
        measuresOf(real)[at]!,
        { reason: words, basis: words, number: '3/QĐ' },
        { today: toCivilDay(model.today), case: real.kase, actor: actorOf(who) },
      );
      expect(decided.ok).toBe(hands[who].lifts && standingOf(expected, model) === 'in-force');
      tally.add(decided.ok ? 'lifted by decision' : decided.refusal.code);
      if (decided.ok) {
        keep(real, decided.next);
        expected.liftedOn = model.today;
      }
      agree(model, real);
    }),
  );

  const decideAnew = fc.constant(
    attempt<Model, Real>('an appeal changes the decision', (model, real) => {
      if (model.standing === null || model.decisions > 2) return;
      const last = real.kase.decisions.at(-1)!;
      const anew = { ...last, number: `${model.decisions + 1}/QĐ`, decidedOn: toCivilDay(model.today) };
      real.kase = { ...real.kase, decisions: [...real.kase.decisions, anew] };
      model.decisions += 1;
      model.standing = model.decisions;
      model.measures.push(...expectedOf(model.decisions, model.today));
      agree(model, real);
    }),
  );
  const overturn = fc.constantFrom('flag', 'stage').map((by) =>
    attempt<Model, Real>(`the decision is overturned, seen by its ${by}`, (model, real) => {
      const { decisions } = real.kase;
      real.kase =
        by === 'stage'
          ? { ...real.kase, stage: 'cleared' }
          : { ...real.kase, decisions: decisions.with(-1, { ...decisions.at(-1)!, overturned: true }) };
      model.standing = null;
      agree(model, real);
    }),
  );
  const later = fc.constantFrom(1, 40).map((days) =>
    attempt<Model, Real>(`${days} days pass`, (model, real) => {
      model.today += days;
      agree(model, real);
    }),
  );
  return { begin, commands: [execute, execute, execute, lift, lift, decideAnew, overturn, later] };
}
