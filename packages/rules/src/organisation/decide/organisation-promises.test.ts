import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { coversDay } from '../../core/day-interval.ts';
import { toCivilDay } from '../../core/epoch-day.ts';
import { findFault } from '../check/find-fault.ts';
import { type Command, commandSchema } from '../command.schema.ts';
import { dayOf, effectsOf } from '../effects.ts';
import { headOfUnitOn, unitOn } from '../on-day.ts';
import type { RecordChange } from '../records.ts';
import { emptyState, type OrganisationState, withChanges } from '../state.ts';
import { decide } from './decide.ts';
import { undoChange } from './undo-change.ts';

const units = ['a', 'b', 'c', 'd', 'e'] as const;
const officers = ['o1', 'o2', 'o3', 'o4'] as const;
const day = fc.integer({ min: 19_000, max: 19_020 }).map(toCivilDay);
const unit = fc.constantFrom(...units);
const officer = fc.constantFrom(...officers);
const role = fc.constantFrom('head', 'deputy', 'staff');
const name = fc.constantFrom('Sở A', 'Sở B');
const unitKind = fc.constant('department');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const command: fc.Arbitrary<Command> = fc
  .oneof(
    fc.record({ action: fc.constant('create-unit'), unit, name, unitKind, parent: maybe(unit), from: day }),
    fc.record({ action: fc.constant('rename-unit'), unit, name, unitKind, on: day }),
    fc.record({ action: fc.constant('move-unit'), unit, parent: maybe(unit), on: day }),
    fc.record({ action: fc.constant('dissolve-unit'), unit, heir: maybe(unit), on: day }),
    fc.record({
      action: fc.constant('merge-units'),
      units: fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }),
      into: fc.oneof(
        fc.record({ stands: fc.constant(true), unit }),
        fc.record({ stands: fc.constant(false), unit, name, unitKind, parent: maybe(unit) }),
      ),
      head: maybe(officer),
      on: day,
    }),
    fc.record({
      action: fc.constant('split-unit'),
      unit,
      goesOn: fc.boolean(),
      on: day,
      parts: fc.array(
        fc.record({
          unit,
          name,
          unitKind,
          parent: maybe(unit),
          head: maybe(officer),
          officers: fc.uniqueArray(officer, { maxLength: 2 }),
          children: fc.uniqueArray(unit, { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    fc.record({
      action: fc.constant('add-officer'),
      officer,
      name,
      officerKind: fc.constant('cadre'),
      from: fc.constant(null),
      to: fc.constant(null),
    }),
    fc.record({
      action: fc.constant('add-post'),
      officer,
      unit,
      role,
      duty: fc.constant(null),
      acting: fc.boolean(),
      concurrent: fc.boolean(),
      title: fc.constant(null),
      from: day,
      to: maybe(day),
    }),
    fc.record({
      action: fc.constant('transfer-officers'),
      officers: fc.uniqueArray(officer, { minLength: 1, maxLength: 2 }),
      to: unit,
      role: maybe(role),
      on: day,
    }),
  )
  .map((typed) => commandSchema.parse(typed));

const begin: Command[] = [
  ...units.slice(0, 3).map((code) => ({
    action: 'create-unit',
    unit: code,
    name: code,
    unitKind: 'department',
    parent: null,
    from: '2022-01-01',
  })),
  ...officers.map((code) => ({
    action: 'add-officer',
    officer: code,
    name: code,
    officerKind: 'cadre',
    from: null,
    to: null,
  })),
].map((typed) => commandSchema.parse(typed));

/** The state after the commands that were not refused. */
function lived(
  commands: readonly Command[],
  each: (before: OrganisationState, changes: readonly RecordChange[]) => void = () => {},
) {
  let state = emptyState;
  for (const next of [...begin, ...commands]) {
    const decided = decide(state, next);
    if (!decided.ok) continue;
    each(state, decided.next.changes);
    state = withChanges(state, decided.next.changes);
  }
  return state;
}
const commands = fc.array(command, { maxLength: 12 });
const days = Array.from({ length: 24 }, (_, at) => toCivilDay(18_998 + at));

describe('any sequence of changes of an organisation', () => {
  it('leaves a tree: on every day each unit hangs under one that stands, and none under itself', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { units: stages } = lived(given);
        for (const on of days) {
          const standing = new Set(stages.filter((stage) => coversDay(stage, on)).map((stage) => stage.unit));
          for (const code of standing) {
            expect(stages.filter((stage) => stage.unit === code && coversDay(stage, on))).toHaveLength(1);
            const path = new Set<string>();
            for (let at: string | null = code; at !== null; at = unitOn(stages, at, on)!.parent) {
              expect([on, at, standing.has(at), path.has(at)]).toEqual([on, at, true, false]);
              path.add(at);
            }
          }
        }
      }),
    );
  });

  it('leaves no unit with two heads, no officer who heads two units unless concurrently, and no post outside its unit', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const { posts, units: stages } = lived(given);
        for (const on of days) {
          const held = posts.filter((post) => coversDay(post, on));
          for (const post of held) expect(unitOn(stages, post.unit, on)).toBeDefined();
          const heads = held.filter((post) => post.role === 'head');
          expect(new Set(heads.map((post) => post.unit)).size).toBe(heads.length);
          const main = heads.filter((post) => !post.concurrent);
          expect(new Set(main.map((post) => post.officer)).size).toBe(main.length);
        }
      }),
    );
  });

  it('is undone to the letter, and what something later went on from is not undone', () => {
    fc.assert(
      fc.property(commands, (given) => {
        lived(given, (before, changes) => {
          const after = withChanges(before, changes);
          const undone = undoChange(after, changes);
          if (!undone.ok) throw new Error(undone.refusal.code);
          const byId = (state: OrganisationState) =>
            JSON.stringify(
              Object.values(state).map((list) =>
                list.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
              ),
            );
          const back = withChanges(after, undone.next.changes);
          expect(byId(back)).toBe(byId(before));
          expect(undoChange(back, changes)).toMatchObject({
            ok: false,
            refusal: { code: 'CHANGE_ALREADY_UNDONE' },
          });
        });
      }),
    );
  });

  it('changes nothing before the day from which it counts', () => {
    fc.assert(
      fc.property(commands, command, (given, last) => {
        const state = lived(given);
        const decided = decide(state, last);
        const on = 'on' in last ? last.on : null;
        if (!decided.ok || on === null) return;
        const after = withChanges(state, decided.next.changes);
        expect(dayOf(decided.next.changes) >= on).toBe(true);
        for (const earlier of days.filter((candidate) => candidate < on))
          for (const code of units)
            expect([
              headOfUnitOn(after.posts, code, earlier),
              unitOn(after.units, code, earlier)?.name,
            ]).toEqual([headOfUnitOn(state.posts, code, earlier), unitOn(state.units, code, earlier)?.name]);
      }),
    );
  });

  it('has effects that name who is left without a post and which unit without a head', () => {
    fc.assert(
      fc.property(commands, command, (given, last) => {
        const state = lived(given);
        const decided = decide(state, last);
        if (!decided.ok) return;
        const { changes } = decided.next;
        expect(findFault(withChanges(state, changes), changes)).toBeUndefined();
        const on: CivilDay = dayOf(changes);
        const after = withChanges(state, changes);
        const holding = (posts: OrganisationState['posts']) =>
          new Set(posts.filter((post) => coversDay(post, on)).map((post) => post.officer));
        const lost = [...holding(state.posts)].filter((code) => !holding(after.posts).has(code));
        const named = effectsOf(state, decided.next, { openMatters: 0 }).find(
          ({ id }) => id === 'without-post',
        );
        expect(named?.about.toSorted() ?? []).toEqual(lost.toSorted());
      }),
    );
  });
});
