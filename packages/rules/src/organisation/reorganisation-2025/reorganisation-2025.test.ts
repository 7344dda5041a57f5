import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { commandSchema } from '../command.schema.ts';
import { decide } from '../decide/decide.ts';
import { type Effect, effectsOf } from '../effects.ts';
import { childrenOn, headOfUnitOn, unitOfOfficerOn, unitOn } from '../on-day.ts';
import type { Succession } from '../records.ts';
import { emptyState, type OrganisationState, withChanges } from '../state.ts';
import cases from './reorganisation-2025.cases.json' with { type: 'json' };

const [lastDay, firstDay] = ['2025-06-30' as CivilDay, '2025-07-01' as CivilDay];

function carryOut(commands: readonly object[], begin: OrganisationState) {
  let state = begin;
  const successions: Succession[] = [];
  const effects: Effect[][] = [];
  for (const typed of commands) {
    const decided = decide(state, commandSchema.parse(typed));
    if (!decided.ok) throw new Error(`${JSON.stringify(typed)}: ${decided.refusal.message.en}`);
    effects.push(effectsOf(state, decided.next, { openMatters: 0 }));
    successions.push(...decided.next.successions);
    state = withChanges(state, decided.next.changes);
  }
  return { state, successions, effects };
}

describe('the reorganisation of 1/7/2025', () => {
  const before = carryOut(cases.before, emptyState).state;
  const { state: after, successions, effects } = carryOut(cases.reorganisation, before);

  it('ends the district; its merged commune and everything of Yên Bái hang under Lào Cai', () => {
    expect(
      childrenOn(after.units, 'ubnd-lao-cai', firstDay)
        .map(({ unit }) => unit)
        .toSorted(),
    ).toEqual(['snv-lao-cai', 'xa-mau']);
    for (const gone of ['huyen-mau', 'ubnd-yen-bai', 'snv-yen-bai', 'xa-mau-1', 'xa-mau-2'])
      expect([gone, unitOn(after.units, gone, firstDay)]).toEqual([gone, undefined]);
  });

  it('keeps the day before as it was', () => {
    for (const unit of ['huyen-mau', 'ubnd-yen-bai', 'snv-yen-bai', 'xa-mau-1'])
      expect(headOfUnitOn(after.posts, unit, lastDay)).toBe(headOfUnitOn(before.posts, unit, lastDay));
    expect(unitOn(after.units, 'xa-mau-1', lastDay)?.parent).toBe('huyen-mau');
  });

  it('leaves one head: the other director goes on as a deputy, the head of the district without a post', () => {
    expect(headOfUnitOn(after.posts, 'snv-lao-cai', firstDay)).toBe('gd-lao-cai');
    expect(unitOfOfficerOn(after.posts, 'gd-yen-bai', firstDay)).toBe('snv-lao-cai');
    expect(headOfUnitOn(after.posts, 'xa-mau', firstDay)).toBe('ct-xa');
    expect(unitOfOfficerOn(after.posts, 'ct-huyen', firstDay)).toBeUndefined();
    expect(effects[1]).toContainEqual(
      expect.objectContaining({ id: 'without-post', about: ['ct-huyen'], tone: 'look' }),
    );
    expect(effects[2]).toContainEqual(
      expect.objectContaining({ id: 'heads-step-down', about: ['gd-yen-bai'] }),
    );
  });

  it('carries competences over and says who took over from whom', () => {
    expect(after.competences.filter(({ to }) => to === null)).toMatchObject([
      { unit: 'snv-lao-cai', matterKind: 'tuyen-dung', from: firstDay },
    ]);
    expect(successions.map(({ predecessor, successor, kind }) => [predecessor, successor, kind])).toEqual([
      ['xa-mau-1', 'xa-mau', 'merged'],
      ['xa-mau-2', 'xa-mau', 'merged'],
      ['huyen-mau', 'ubnd-yen-bai', 'dissolved'],
      ['snv-yen-bai', 'snv-lao-cai', 'merged'],
      ['ubnd-yen-bai', 'ubnd-lao-cai', 'merged'],
    ]);
  });
});
