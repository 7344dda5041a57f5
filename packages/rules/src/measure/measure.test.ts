import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureForms } from '../case/procedure/measure-forms.ts';
import { day } from '../case/testing/case-world.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import { finalCase } from '../head-liability/testing/final-case.ts';
import {
  type DecidedMeasure,
  executeMeasure,
  liftMeasure,
  measuresOfCase,
  measureStanding,
  termOf,
} from './measure.ts';

const base = toEpochDay(day('2026-01-01'));
const someDay = fc.integer({ min: 0, max: 400 }).map((after) => toCivilDay(base + after));
const kase = finalCase('inspection');
const actor = {
  person: 'p',
  officer: 'o-9',
  unit: 'so',
  unitHead: null,
  roles: ['head', 'decider'] as const,
};
const decided: DecidedMeasure = {
  ...{ round: 1, decision: 1, measure: 1 },
  form: 'warning',
  discipline: true,
  reason: 'x',
  decisionNumber: '12/QĐ',
  decidedOn: day('2026-02-01'),
  basis: 'x',
  stands: true,
  execution: null,
};

test('an end that was recorded really ends a measure on its day, and nothing else ends one by itself', () => {
  fc.assert(
    fc.property(someDay, fc.option(someDay), someDay, fc.boolean(), (executedOn, endsOn, on, based) => {
      const command = { executedOn, evidence: 'x', endsOn, endBasis: based ? 'Quyết định' : null };
      const result = executeMeasure(decided, command, { today: on, case: kase, actor });
      const inOrder = executedOn >= decided.decidedOn && executedOn <= on;
      const stated = (endsOn !== null) === based && (endsOn === null || endsOn > executedOn);
      expect(result.ok).toBe(inOrder && stated);
      if (!result.ok) return;
      const measure = { ...decided, execution: result.next };
      for (const later of [0, 1, 30, 5000]) {
        const then = toCivilDay(toEpochDay(on) + later);
        const ended = endsOn !== null && endsOn <= then;
        expect(measureStanding(measure, then)).toBe(ended ? 'ended' : 'in-force');
      }
      const lift = { reason: 'x', basis: 'x', number: '1' };
      const lifted = liftMeasure(measure, lift, { today: on, case: kase, actor });
      expect(lifted.ok).toBe(endsOn === null || endsOn > on);
      if (lifted.ok) expect(measureStanding({ ...measure, execution: lifted.next }, on)).toBe('lifted');
      expect(measureStanding({ ...measure, stands: false }, on)).toBe('overturned');
    }),
  );
});

test('no form has an end that somebody made up', () => {
  for (const form of measureForms) expect(termOf(form).days).toBeNull();
});

test('only the last decision of the round stands, and none that was overturned', () => {
  const one = {
    ...kase.decisions[0]!,
    measures: [{ form: 'warning' as const, discipline: true, reason: 'x' }],
  };
  const of = (decisions: readonly (typeof one)[]) =>
    measuresOfCase({ ...kase, decisions }, []).map(({ stands }) => stands);
  expect(of([one])).toEqual([true]);
  expect(of([one, { ...one, number: '13/QĐ' }])).toEqual([false, true]);
  expect(of([{ ...one, overturned: true }])).toEqual([false]);
});
