import { expect, it } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { namingOf, type RecordedBasis } from './naming-basis.ts';

const day = (text: string) => text as CivilDay;
const today = day('2026-11-22');
const basis: RecordedBasis = {
  no: 3,
  provision: 'Điều 9',
  from: day('2026-01-01'),
  until: null,
  suspended: false,
};
const named = { name: 'A', post: 'B', basisNo: 3, basis: 'Điều 9', endsOn: day('2027-05-22') };

it('takes days and suspension from the register, and the earlier of the two ends', () => {
  expect(namingOf(named, [basis], today)).toEqual({
    provision: 'Điều 9',
    from: '2026-01-01',
    to: '2027-05-22',
    suspended: false,
  });
  expect(namingOf(named, [{ ...basis, until: day('2027-01-01'), suspended: true }], today)).toMatchObject({
    to: '2027-01-01',
    suspended: true,
  });
  expect(namingOf(named, [{ ...basis, until: day('2028-01-01') }], today).to).toBe('2027-05-22');
});

it.each([[[]], [[{ ...basis, no: 4 }]], [[{ ...basis, provision: 'Điều 10' }]]])(
  'may be used on no day where the register does not hold it',
  (register) => {
    const { from, to } = namingOf(named, register, today);
    expect(from).toBe(to);
  },
);
