// A small model of when a record may appear, written from the words of the product and not from the gate.
import fc from 'fast-check';
import { expect } from 'vitest';
import { day } from '../../case/testing/case-world.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { attempt, type Sequences, type Tally } from '../../testing/try-sequences.ts';
import { decidePublication, type PublicationFacts } from '../publication-gate.ts';

interface Model {
  today: number;
  /** Goes up with each edit. */
  content: number;
  readonly writers: Set<string>;
  /** Who approved the content as it is now. */
  approvedBy: Set<string>;
  final: boolean;
  works: boolean;
  outweighed: boolean | null;
  endsOn: number | null;
  monthsInDays: number;
  /** How many people the unit hides, and how many it must. */
  size: number;
  k: number;
  unanswered: number;
  /** The provision that allows a name; null where nobody is named. */
  naming: { readonly from: number; readonly to: number | null; suspended: boolean } | null;
  held: boolean;
}

interface Real {
  facts: PublicationFacts;
}

const people = ['an', 'binh', 'chi', 'dung'] as const;
const start = toEpochDay(day('2026-11-22'));
const civil = toCivilDay;

const begin = (): { model: Model; real: Real } => ({
  model: {
    ...{ today: start, content: 0, writers: new Set(['an']), approvedBy: new Set() },
    ...{ final: true, works: true, outweighed: true, endsOn: start + 30, monthsInDays: 365, size: 6, k: 5 },
    ...{ unanswered: 0, naming: null, held: false },
  },
  real: {
    facts: {
      today: civil(start),
      mechanismWorks: true,
      decisionFinal: true,
      contentHash: 'c0',
      authors: ['an'],
      approvals: [],
      lastEnd: civil(start + 365),
      endsOn: civil(start + 30),
      harm: { outweighed: true },
      place: { kind: 'unit', unit: 'so', size: 6 },
      unit: 'so',
      unanswered: [],
      naming: null,
      held: false,
    },
  },
});

const detail = { kind: 'phone', from: 0, to: 9, remedy: { vi: 'Bỏ đi.', en: 'Take it out.' } } as const;
const nobody = { kind: 'singled-out', because: { vi: 'v', en: 'e' } } as const;

/** Whether it may appear, in the words of promises 3, 5 and 21. */
function mayAppear(model: Model): boolean {
  const { today, endsOn, naming, approvedBy, writers } = model;
  const others = [...approvedBy].filter((person) => !writers.has(person));
  const hidden = model.size >= model.k;
  const allowed =
    naming !== null &&
    !naming.suspended &&
    naming.from <= today &&
    (naming.to === null || (endsOn ?? Infinity) <= naming.to);
  return (
    model.works &&
    model.final &&
    model.outweighed === true &&
    model.unanswered === 0 &&
    (naming === null ? hidden : allowed) &&
    endsOn !== null &&
    endsOn > today &&
    endsOn <= today + model.monthsInDays &&
    others.length >= 2 &&
    !model.held
  );
}

/** Edits, approvals, appeals, holds, bases that are suspended, catalogues that are superseded and days that pass, and then: may it appear? */
export function gateSequences(tally: Tally): Sequences<Model, Real> {
  const change = (words: string, of: (model: Model, facts: PublicationFacts) => Partial<PublicationFacts>) =>
    attempt<Model, Real>(words, (model, real) => {
      real.facts = { ...real.facts, ...of(model, real.facts) };
      const decided = decidePublication(real.facts);
      expect(decided.ok).toBe(mayAppear(model));
      tally.add(decided.ok ? 'appears' : decided.refusal.code);
      if (decided.ok)
        expect(decided.next).toEqual({ publishedOn: civil(model.today), endsOn: civil(model.endsOn!) });
    });
  const who = fc.constantFrom(...people);

  const edit = who.map((by) =>
    change(`${by} edits`, (model, facts) => {
      model.content += 1;
      model.writers.add(by);
      model.approvedBy = new Set();
      return { contentHash: `c${model.content}`, authors: [...facts.authors, by] };
    }),
  );
  const approve = who.map((by) =>
    change(`${by} approves`, ({ approvedBy, content }, { approvals }) => {
      approvedBy.add(by);
      return { approvals: [...approvals, { person: by, contentHash: `c${content}` }] };
    }),
  );
  const appeal = fc.constantFrom(true, true, false).map((final) =>
    change(final ? 'the decision is final' : 'an appeal is filed', (model) => {
      model.final = final;
      return { decisionFinal: final };
    }),
  );
  const weigh = fc.constantFrom(true, true, false, null).map((outweighed) =>
    change(`the harm is outweighed: ${outweighed}`, (model) => {
      model.outweighed = outweighed;
      return { harm: outweighed === null ? null : { outweighed } };
    }),
  );
  const end = fc.constantFrom(0, 10, 90, 365, 366, null).map((days) =>
    change(`it ends in ${days} days`, (model) => {
      model.endsOn = days === null ? null : model.today + days;
      return { endsOn: model.endsOn === null ? null : civil(model.endsOn) };
    }),
  );
  const name = fc
    .option(
      fc.record({
        from: fc.constantFrom(-10, 5),
        to: fc.constantFrom(null, 10, 90),
        suspended: fc.boolean(),
      }),
    )
    .map((basis) =>
      change(basis ? `somebody is named under ${JSON.stringify(basis)}` : 'nobody is named', (model) => {
        const { today } = model;
        const to = basis && basis.to !== null ? today + basis.to : null;
        model.naming = basis && { from: today + basis.from, to, suspended: basis.suspended };
        const days = model.naming && { from: civil(model.naming.from), to: to === null ? null : civil(to) };
        return { naming: basis && days && { provision: 'Điều 9', ...days, suspended: basis.suspended } };
      }),
    );
  const suspend = fc.boolean().map((suspended) =>
    change(`the basis is ${suspended ? 'suspended' : 'back'}`, ({ naming }, facts) => {
      if (naming) naming.suspended = suspended;
      return { naming: facts.naming && { ...facts.naming, suspended } };
    }),
  );
  const group = fc.tuple(fc.constantFrom(1, 4, 5, 6, 12), fc.constantFrom(2, 5, 5, 8)).map(([size, k]) =>
    change(`the unit hides ${size}, ${k} are asked`, (model) => {
      Object.assign(model, { size, k });
      // What the check of the group answers: this unit, the one above it, or none.
      const above = { kind: 'unit', unit: 'tinh', size: 90 } as const;
      return { place: size >= k ? { kind: 'unit', unit: 'so', size } : size > 1 ? above : nobody };
    }),
  );
  const text = fc.constantFrom(0, 0, 1).map((unanswered) =>
    change(`${unanswered} details are unanswered`, (model) => {
      model.unanswered = unanswered;
      return { unanswered: unanswered === 0 ? [] : [detail] };
    }),
  );
  const superseded = fc
    .tuple(fc.constantFrom(true, true, false), fc.constantFrom(20, 365))
    .map(([works, days]) =>
      change(`a new catalogue: publication ${works ? 'works' : 'is off'}, ${days} days at most`, (model) => {
        Object.assign(model, { works, monthsInDays: days });
        return { mechanismWorks: works, lastEnd: civil(model.today + days) };
      }),
    );
  const hold = fc.boolean().map((held) =>
    change(held ? 'it is put on hold' : 'it is released', (model) => {
      model.held = held;
      return { held };
    }),
  );
  // A clock that was wrong is set back, too.
  const clock = fc.constantFrom(1, 7, 40, -3).map((days) =>
    change(`${days} days pass`, (model) => {
      model.today += days;
      return { today: civil(model.today), lastEnd: civil(model.today + model.monthsInDays) };
    }),
  );
  const rest = [appeal, weigh, end, name, suspend, group, text, superseded, hold, clock];
  return { begin, commands: [approve, approve, approve, approve, approve, approve, edit, ...rest] };
}
