import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decree335 } from './fixtures/appraisals.ts';
import { type Member, place, type Placement } from './place.ts';
import { exactly } from './points.ts';
import type { Quota } from './quota.schema.ts';

const quota = decree335().quotas[0]!;

function member(id: string, points: number, given: Partial<Member> = {}): Member {
  const reached = points >= 9000 ? 'excellent' : points >= 7000 ? 'good' : 'completed';
  return { id, unit: 'u', duties: 'd', reached, points: exactly(points), tieBreaks: {}, ...given };
}

function placeAll(members: readonly Member[], changed: Partial<Quota> = {}): Map<string, Placement> {
  const placed = place({ ...quota, ...changed }, members, 'nd-335-2025');
  return new Map(placed.map((placement) => [placement.id, placement]));
}

/** Thirty people, ten of whom reached the level. */
const thirty = Array.from({ length: 30 }, (_, index) =>
  member(`m${index + 1}`, index < 10 ? 9900 - 10 * index : 8000 - index),
);

it('tells whoever is seventh of thirty with a limit of five so', () => {
  const seventh = placeAll(thirty).get('m7');
  expect(seventh?.result).toEqual({ kind: 'beyond-limit', level: 'good' });
  expect(seventh?.standings).toEqual([
    { scope: 'unit', rank: 7, of: 30, limit: 5 },
    { scope: 'duties', rank: 7, of: 30, limit: 5 },
  ]);
  expect(seventh?.words.vi).toBe(
    'Đạt mức “Hoàn thành xuất sắc nhiệm vụ” nhưng vượt hạn mức 20%, xếp mức “Hoàn thành tốt nhiệm vụ”: ' +
      'trong đơn vị xếp thứ 7/30, hạn mức 5; trong nhóm nhiệm vụ tương đồng xếp thứ 7/30, hạn mức 5.',
  );
  expect(seventh?.rule).toBe('nd-335-2025.excellent-20');
  expect(placeAll(thirty).get('m20')?.standings[0]?.rank).toBe(11);
});

it('counts the limit of those left, or of everyone who reached it', () => {
  const placedWith = (of: Quota['of'], count: number) =>
    [...placeAll(thirty.slice(0, count), { of }).values()].filter(({ result }) => result.kind === 'placed')
      .length;
  // Twenty percent of the 25 who are left is 5; of all 30 it is 6. Of 5 who all reached it: none is left of 0, one of 5.
  expect([placedWith('left', 30), placedWith('reached', 30)]).toEqual([5, 6]);
  expect([placedWith('left', 5), placedWith('reached', 5)]).toEqual([0, 1]);
});

it('leaves a tie across the limit to the competent level, or to nobody, and lets nobody pass it', () => {
  const tied = thirty.map((each, index) => (index === 4 || index === 5 ? member(each.id, 9860) : each));
  const chosen = placeAll(tied);
  expect(['m4', 'm5', 'm6', 'm7'].map((id) => chosen.get(id)?.result)).toEqual([
    { kind: 'placed', level: 'excellent' },
    { kind: 'tied', level: null, among: ['m5', 'm6'], seats: 1 },
    { kind: 'tied', level: null, among: ['m5', 'm6'], seats: 1 },
    { kind: 'beyond-limit', level: 'good' },
  ]);
  const none = placeAll(tied, { ties: { breakBy: [], then: 'nobody' } });
  expect(none.get('m5')?.result).toMatchObject({ kind: 'tied', level: 'good' });
  expect(chosen.get('m5')?.words.vi).toContain(
    'Bằng nhau giữa 2 người, hạn mức 20% còn 1; cấp có thẩm quyền chọn',
  );
  expect(none.get('m7')?.result).toEqual({ kind: 'beyond-limit', level: 'good' });
});

it('parts a tie by a fact, but not by one that is unknown for one of them', () => {
  const tie = (value: number | null) =>
    thirty.map((each, index) =>
      index === 4 || index === 5
        ? member(each.id, 9860, { tieBreaks: { initiatives: index === 4 ? 1 : value } })
        : each,
    );
  const ties: Quota['ties'] = { breakBy: ['initiatives'], then: 'competent-level' };
  expect(placeAll(tie(2), { ties }).get('m6')?.result.kind).toBe('placed');
  expect(placeAll(tie(2), { ties }).get('m5')?.result.kind).toBe('beyond-limit');
  expect(placeAll(tie(null), { ties }).get('m5')?.result.kind).toBe('tied');
});

it('holds in the unit and in each group of like duties', () => {
  const groups = thirty.map((each, index) => ({
    ...each,
    duties: index < 12 ? 'front-desk' : 'back-office',
  }));
  const placed = [...placeAll(groups).values()].filter(({ result }) => result.kind === 'placed');
  // 12 at the front desk: a limit of 2, although the unit has room for 5.
  expect(placed.map(({ id }) => id)).toEqual(['m1', 'm2']);
});

it('waits for whoever is not known yet, and says for whom', () => {
  const unknown = [...thirty.slice(1), member('m1', 0, { reached: null, points: { low: 0, high: 10_000 } })];
  const placements = placeAll(unknown);
  expect(placements.get('m2')?.result).toEqual({ kind: 'waiting', level: null, for: ['m1'] });
  expect(placements.get('m20')?.result).toEqual({ kind: 'untouched', level: 'good' });
  expect(placements.get('m2')?.words.vi).toContain('còn chờ dữ liệu của m1');
});

it('does not wait for the order of people for all of whom there is room', () => {
  const blurred = thirty.map((each, index) =>
    index < 5 ? { ...each, points: { low: 9100, high: 9900 } } : member(each.id, 8000),
  );
  expect([...placeAll(blurred).values()].filter(({ result }) => result.kind === 'placed')).toHaveLength(5);
});

const arbitraryMember = fc.record({
  points: fc.constantFrom(9300, 9200, 9100, 9000, 8000, 7000, 6000),
  unit: fc.constantFrom('u1', 'u2'),
  duties: fc.constantFrom('d1', 'd2', 'd3'),
  laidOut: fc.boolean(),
  seniority: fc.option(fc.nat(2)),
});
const population = fc.array(arbitraryMember, { maxLength: 60 }).map((members) =>
  members.map(({ points, laidOut, seniority, ...given }, index) =>
    member(`m${index}`, points, {
      ...given,
      tieBreaks: { seniority },
      ...(laidOut && points < 7000 && { reached: 'none' as const }),
    }),
  ),
);
const arbitraryQuota: fc.Arbitrary<Quota> = fc.record({
  id: fc.constant('q'),
  level: fc.constant('excellent'),
  otherwise: fc.constant('good'),
  percent: fc.integer({ min: 1, max: 100 }),
  of: fc.constantFrom('reached', 'left'),
  within: fc.constantFrom(['unit'], ['duties'], ['unit', 'duties']),
  ties: fc.record({
    breakBy: fc.constantFrom([], ['seniority']),
    then: fc.constantFrom('nobody', 'competent-level'),
  }),
});

/** How many of a scope could still get the level if the competent level filled every seat that it was left. */
function toChoose(scope: readonly Member[], results: ReadonlyMap<string, Placement['result']>): number {
  const ties = new Map<string, number>();
  for (const { id } of scope) {
    const result = results.get(id);
    if (result?.kind !== 'tied' || result.level !== null) continue;
    const ofScope = result.among.filter((other) => scope.some((member) => member.id === other)).length;
    // A tie across the limit of the unit is chosen from under the limits of duties: it adds nothing to those.
    const isWhole = ofScope === result.among.length;
    ties.set(result.among.join(), isWhole ? Math.min(result.seats, ofScope) : 0);
  }
  return [...ties.values()].reduce((all, seats) => all + seats, 0);
}

it('never exceeds its share in any scope, even when every choice that is left is made', () => {
  fc.assert(
    fc.property(population, arbitraryQuota, (members, quota) => {
      const results = new Map(place(quota, members, 'r').map(({ id, result }) => [id, result]));
      const scopes = quota.within.flatMap((scope) => [
        ...Map.groupBy(members, ({ unit, duties }) =>
          scope === 'unit' ? unit : `${unit} ${duties}`,
        ).values(),
      ]);
      for (const scope of scopes) {
        const placed =
          scope.filter(({ id }) => results.get(id)?.kind === 'placed').length + toChoose(scope, results);
        const reached = scope.filter(({ reached }) => reached === 'excellent' || reached === 'good').length;
        const base = quota.of === 'reached' ? reached : reached - placed;
        expect(placed * 100).toBeLessThanOrEqual(quota.percent * base);
      }
    }),
    { numRuns: 300 },
  );
});

it('never places somebody above a better one of the same duties, nor parts equals', () => {
  fc.assert(
    fc.property(population, arbitraryQuota, (members, quota) => {
      const results = new Map(place(quota, members, 'r').map(({ id, result }) => [id, result]));
      const breakBy = quota.ties.breakBy.length > 0;
      for (const a of members) {
        for (const b of members) {
          if (a.unit !== b.unit || a.duties !== b.duties || a.reached !== b.reached) continue;
          if (a.points.low > b.points.low && results.get(b.id)?.kind === 'placed')
            expect(results.get(a.id)?.kind).toBe('placed');
          if (a.points.low === b.points.low && !breakBy) expect(results.get(a.id)).toEqual(results.get(b.id));
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('leaves no room unused while somebody is beyond a limit, unless a tie stands before them', () => {
  fc.assert(
    fc.property(population, arbitraryQuota, (members, quota) => {
      const placements = place(quota, members, 'r');
      for (const unit of Map.groupBy(members, ({ unit }) => unit).values()) {
        const of = placements.filter(({ id }) => unit.some((each) => each.id === id));
        if (of.some(({ result }) => result.kind === 'tied')) continue;
        for (const { result, standings, id } of of) {
          if (result.kind !== 'beyond-limit') continue;
          const duties = unit.find((each) => each.id === id)?.duties;
          const filled = standings.some(({ scope, limit }) => {
            const peers = unit
              .filter((each) => scope === 'unit' || each.duties === duties)
              .map((each) => each.id);
            return (
              of.filter((each) => peers.includes(each.id) && each.result.kind === 'placed').length === limit
            );
          });
          expect(filled).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('does not depend on the order of the people', () => {
  fc.assert(
    fc.property(population, arbitraryQuota, fc.infiniteStream(fc.nat()), (members, quota, keys) => {
      const shuffled = members
        .map((each) => ({ each, key: keys.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const byId = (placements: readonly Placement[]) =>
        placements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(place(quota, shuffled, 'r'))).toEqual(byId(place(quota, members, 'r')));
    }),
    { numRuns: 100 },
  );
});
