import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCivilDay } from '../../core/epoch-day.ts';
import { type HandOff, type Matter, ownersOfMatter, standingOfMatter } from './owner-of-matter.ts';

const dayOf = (offset: number) => toCivilDay(20_000 + offset);
const unit = fc.constantFrom('a', 'b', 'c', 'd');
const day = fc.integer({ min: 0, max: 60 });
const handOffs = fc
  .array(
    fc.record({
      fromUnit: unit,
      toUnit: unit,
      referred: day,
      waits: fc.option(fc.nat(20)),
      receiver: fc.option(fc.constantFrom('cb-1', 'cb-2')),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ referred, waits, ...rest }, at): HandOff => ({
      id: String(at),
      ...rest,
      referredOn: dayOf(referred),
      acceptedOn: waits === null ? null : dayOf(referred + waits),
    })),
  );
const matter: Matter = { unit: 'a', openedOn: dayOf(0), closedOn: null };

it('A transfer of a matter never closes it: the sender owns it until the receiver accepts.', () => {
  fc.assert(
    fc.property(handOffs, unit, day, fc.nat(20), (before, toUnit, sent, waits) => {
      const [sentOn, acceptedOn] = [dayOf(sent), dayOf(sent + waits)];
      const fromUnit = standingOfMatter(matter, before, sentOn).owner!.unit;
      const transfer = { id: 'new', fromUnit, toUnit, receiver: null, referredOn: sentOn, acceptedOn: null };
      for (let offset = 0; offset <= 90; offset += 1) {
        const on = dayOf(offset);
        const without = standingOfMatter(matter, before, on);
        const sentOnly = standingOfMatter(matter, [...before, transfer], on);
        expect(sentOnly.open).toBe(true);
        expect(sentOnly.owner).toEqual(without.owner);
        const accepted = standingOfMatter(matter, [...before, { ...transfer, acceptedOn }], on);
        expect(accepted.open).toBe(true);
        if (on < acceptedOn) expect(accepted.owner).toEqual(without.owner);
      }
      const alone = standingOfMatter(matter, [{ ...transfer, acceptedOn }], acceptedOn);
      expect(alone.owner).toMatchObject({ unit: toUnit, since: acceptedOn, by: 'new' });
    }),
    { numRuns: 60 },
  );
});

it('closes a matter by its own record alone, and from that day on nobody waits', () => {
  fc.assert(
    fc.property(handOffs, day, day, (all, closed, on) => {
      const standing = standingOfMatter({ ...matter, closedOn: dayOf(closed) }, all, dayOf(on));
      expect(standing.open).toBe(on < closed);
      if (on >= closed) expect(standing.waiting).toEqual([]);
    }),
  );
});

it('names the owners in the order of their days, whatever the order of the records', () => {
  fc.assert(
    fc.property(handOffs, day, (all, on) => {
      const owners = ownersOfMatter(matter, all, dayOf(on));
      expect(owners).toEqual(ownersOfMatter(matter, all.toReversed(), dayOf(on)));
      expect(owners.map(({ since }) => since)).toEqual(owners.map(({ since }) => since).toSorted());
    }),
  );
  expect(ownersOfMatter(matter, [], dayOf(-1))).toEqual([]);
});
