import { expect, test } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { daysBehind, standingOfSource } from './source-standing.ts';

const day = (text: string) => text as CivilDay;
const source = { everyDays: 7, endedOn: null, until: [day('2026-11-20'), day('2026-11-16')] };
const today = day('2026-11-23');

test('a source stands as its kind that goes least far does', () => {
  expect(daysBehind(source, today)).toBe(7);
  expect(standingOfSource(source, today)).toBe('in-time');
  expect(standingOfSource(source, day('2026-11-24'))).toBe('late');
});

test('a kind that was never vouched for makes it silent; an end makes it neither', () => {
  expect(standingOfSource({ ...source, until: [...source.until, null] }, today)).toBe('silent');
  expect(standingOfSource({ ...source, endedOn: today }, today)).toBe('ended');
});
