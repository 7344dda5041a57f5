import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar, day } from '../case/testing/case-world.ts';
import { finalCase } from './testing/final-case.ts';
import {
  answeringHead,
  askHead,
  decideEntry,
  type LedgerCommand,
  type LedgerFacts,
  ledgerScore,
  type LiabilityEntry,
  selfDetection,
  standingWeight,
  weights,
} from './head-liability.ts';

const actor = (person: string, role: LedgerFacts['actor']['roles'][number]) => ({
  person,
  officer: `o-${person}`,
  unitHead: 'o-giam-doc',
  roles: [role],
});
const people = {
  verifier: actor('verifier', 'verifier'),
  decider: actor('decider', 'decider'),
  otherDecider: actor('otherDecider', 'decider'),
  head: { person: 'head', officer: 'o-head', unitHead: 'o-head', roles: ['head'] },
} as const;

const world = (by: keyof typeof people, given: Partial<LedgerFacts> = {}): LedgerFacts => ({
  today: day('2026-10-05'),
  actor: people[by],
  workingDays: calendar.workingDays,
  case: finalCase('own-report'),
  onDay: { actOn: day('2026-08-19'), unit: 'phuong', head: 'o-head', officer: 'o-thin' },
  detection: { headReportedOn: day('2026-08-20'), othersFoundOn: null },
  mechanismWorks: true,
  explanationWorkingDays: 10,
  appealWorkingDays: null,
  ...given,
});
const words = 'Có lý do được ghi lại.';
const ask = (given: Partial<LedgerFacts> = {}) =>
  askHead('2026/1', { allegation: 1, question: words }, world('verifier', given));
const entry = (): LiabilityEntry => {
  const asked = ask();
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.next;
};
const code = (decision: { ok: boolean; refusal?: { code: string } }): string =>
  decision.ok ? 'ok' : decision.refusal!.code;

/** Takes steps one after the other, each by somebody; the last refusal, or the entry. */
function walk(
  start: LiabilityEntry,
  steps: readonly (readonly [keyof typeof people, LedgerCommand])[],
  given: Partial<LedgerFacts> = {},
): LiabilityEntry | string {
  let at = start;
  for (const [by, command] of steps) {
    const decided = decideEntry(at, command, world(by, given), at.revision);
    if (!decided.ok) return decided.refusal.code;
    at = decided.next;
  }
  return at;
}
const explain: LedgerCommand = {
  do: 'explain',
  explanation: words,
  actions: [{ kind: 'repaired', on: day('2026-08-25'), what: words, records: ['CV-1'] }],
};
const weigh = (counts: boolean): LedgerCommand => ({ do: 'weighAction', action: 1, counts, reason: words });

/** One value most of the time, else one of the others: what matters must come up often enough. */
const mostly = <const Value>(share: number, usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: share * 10, arbitrary: fc.constant(usual) },
    { weight: 10 - share * 10, arbitrary: fc.constantFrom(...others) },
  );

test('A head answers only for confirmed findings, and a fault found and repaired by the unit itself weighs less.', () => {
  const outcomes = ['confirmed', 'unfounded', 'not-proven', 'exempt'] as const;
  const found = fc.record({
    outcome: mostly(0.7, 'confirmed', ...outcomes),
    origin: fc.constantFrom('own-report', 'inspection'),
    stage: mostly(0.7, 'final', 'decided', 'closed', 'cleared'),
    overturned: mostly(0.8, false, true),
    reported: fc.constantFrom('2026-08-20', '2026-08-24', null),
    others: fc.constantFrom('2026-08-22', null),
    repaired: fc.boolean(),
    weight: fc.constantFrom(...weights),
  });
  let lighter = 0;
  fc.assert(
    fc.property(found, ({ outcome, origin, stage, overturned, reported, others, repaired, weight }) => {
      const given = {
        case: finalCase(origin, { outcome, stage, overturned }),
        detection: { headReportedOn: reported && day(reported), othersFoundOn: others && day(others) },
      };
      const asked = ask(given);
      const stands = outcome === 'confirmed' && (stage === 'final' || stage === 'closed') && !overturned;
      expect(asked.ok).toBe(stands);
      if (!asked.ok) return void expect(asked.refusal.code).toBe('NO_FINDING_TO_ANSWER_FOR');
      const heard = walk(
        asked.next,
        [
          ['head', explain],
          ['verifier', weigh(repaired)],
        ],
        given,
      ) as LiabilityEntry;
      const own =
        origin === 'own-report' &&
        repaired &&
        (reported === '2026-08-20' || (reported !== null && others === null));
      expect(selfDetection(given.case, heard, given.detection).due).toBe(own);
      const limits = weight === 'full' ? [] : (['acted-in-time'] as const);
      const proposed = walk(
        heard,
        [['verifier', { do: 'propose', weight, limits: [...limits], reasons: words }]],
        given,
      );
      if (own && weight === 'full') {
        lighter++;
        return void expect(proposed).toBe('SELF_DETECTION_WEIGHS_LESS');
      }
      return void expect(proposed).toMatchObject({ stage: 'proposed', assessment: { weight } });
    }),
    { numRuns: 400 },
  );
  expect(lighter).toBeGreaterThan(0);
});

test('whoever headed the unit on the day of the act answers, not for their own act, and where nobody did nobody does', () => {
  const onDay = { actOn: day('2026-08-19'), unit: 'phuong', head: 'o-head', officer: 'o-thin' };
  expect(answeringHead(onDay)).toEqual({ answers: true, head: 'o-head', unit: 'phuong' });
  expect(code(ask({ onDay: { ...onDay, head: null } }))).toBe('NO_HEAD_ON_THAT_DAY');
  expect(code(ask({ onDay: { ...onDay, officer: 'o-head' } }))).toBe('HEAD_IS_THE_SUBJECT');
  expect(code(ask({ mechanismWorks: false }))).toBe('HEAD_LIABILITY_NOT_A_MECHANISM');
  expect(code(ask({ actor: { ...people.verifier, unitHead: 'o-head' } }))).toBe('LED_BY_THIS_HEAD');
});

test('nothing is proposed before the head was heard, and the limit counts as passed only after its day', () => {
  const begun = entry();
  expect(begun.explainBy).toBe('2026-10-19');
  const propose: LedgerCommand = {
    do: 'propose',
    weight: 'lighter',
    limits: ['acted-in-time'],
    reasons: words,
  };
  expect(walk(begun, [['verifier', propose]])).toBe('LEDGER_STEP_NOT_OPEN');
  expect(walk(begun, [['verifier', { do: 'passLimit' }]], { today: day('2026-10-19') })).toBe(
    'HEAD_MAY_STILL_EXPLAIN',
  );
  expect(walk(begun, [['verifier', { do: 'passLimit' }]], { today: day('2026-10-20') })).toMatchObject({
    heard: 'limit-passed',
  });
  expect(
    walk({ ...begun, explainBy: null }, [['verifier', { do: 'passLimit' }]], { today: day('2027-10-20') }),
  ).toBe('LEDGER_LIMIT_DOES_NOT_RUN');
  expect(walk(begun, [['verifier', explain]])).toBe('NOT_THE_HEAD');
  expect(
    walk(begun, [
      ['head', explain],
      ['verifier', propose],
    ]),
  ).toBe('ACTIONS_NOT_WEIGHED');
});

const decided = (): LiabilityEntry =>
  walk(entry(), [
    ['head', explain],
    ['verifier', weigh(true)],
    ['verifier', { do: 'propose', weight: 'lighter', limits: [], reasons: words }],
    ['decider', { do: 'decide', weight: 'lighter', limits: [], reasons: words, basis: 'DN-O12' }],
  ]) as LiabilityEntry;

test('another decides than who proposed, another settles the appeal, and an appeal never makes it worse', () => {
  const proposed = walk(entry(), [
    ['head', explain],
    ['verifier', weigh(true)],
    ['verifier', { do: 'propose', weight: 'lighter', limits: [], reasons: words }],
  ]) as LiabilityEntry;
  const both = { actor: { ...people.verifier, roles: ['verifier', 'decider'] as const } };
  const decide: LedgerCommand = { do: 'decide', weight: 'none', limits: [], reasons: words, basis: 'DN-O12' };
  expect(walk(proposed, [['verifier', decide]], both)).toBe('PROPOSED_BY_YOU_ALREADY');
  expect(walk(proposed, [['decider', decide]])).toBe('NO_LIMIT_OF_ANSWER');
  const at = decided();
  expect(standingWeight(at)).toBe('lighter');
  expect(walk(at, [['decider', { do: 'makeFinal', basis: null }]])).toBe('LEDGER_LIMIT_DOES_NOT_RUN');
  const appealed = walk(at, [['head', { do: 'fileAppeal', grounds: words }]]) as LiabilityEntry;
  const settle = (
    outcome: 'upheld' | 'changed' | 'overturned',
    weight: 'full' | 'none' | null = null,
  ): LedgerCommand => ({ do: 'decideAppeal', outcome, weight, reason: words });
  expect(walk(appealed, [['decider', settle('upheld')]])).toBe('LEDGER_DECIDED_BY_YOU');
  expect(walk(appealed, [['otherDecider', settle('changed', 'full')]])).toBe('APPEAL_MAKES_IT_WORSE');
  expect(walk(appealed, [['otherDecider', settle('changed', 'none')]])).toMatchObject({
    stage: 'final',
    decision: { weight: 'none' },
  });
  const cleared = walk(appealed, [['otherDecider', settle('overturned')]]) as LiabilityEntry;
  expect([cleared.stage, standingWeight(cleared)]).toEqual(['cleared', null]);
});

const value = (number: number) => ({
  from: day('2026-01-01'),
  to: null,
  value: number,
  source: { kind: 'province-document' as const, reference: 'Quyết định 5/QĐ' },
  author: 'Sở Nội vụ',
  approvedOn: day('2026-01-01'),
  basis: 'Quy chế',
});
test('a score is the sum of its lines, exact, by the province’s own numbers, and there is none where it set none', () => {
  expect(ledgerScore([decided()], null)).toBeNull();
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...weights), { maxLength: 12 }),
      fc.nat(500),
      fc.nat(100),
      (given, full, percent) => {
        const entries = given.map((weight, place) => ({
          ...decided(),
          id: `2026/${place}`,
          decision: { ...decided().decision!, weight },
        }));
        const score = ledgerScore([...entries, entry()], { full: value(full), lighter: value(percent) })!;
        const count = (weight: string) => given.filter((one) => one === weight).length;
        expect(score.total).toBe(
          count('full') * full + count('lighter') * Math.floor((full * percent) / 100),
        );
        expect(score.lines.reduce((sum, line) => sum + line.sum, 0)).toBe(score.total);
        expect(score.lines.flatMap((line) => line.entries)).toHaveLength(given.length);
      },
    ),
    { numRuns: 30 },
  );
});
