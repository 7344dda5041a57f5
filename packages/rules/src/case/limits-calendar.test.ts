import fc from 'fast-check';
import { expect, it } from 'vitest';
import { limitsCalendar } from './limits-calendar.ts';

interface Property {
  readonly name: string;
  readonly value: string;
}

/** RFC 5545 §3.1, read strictly: lines end with CRLF, fold at 75 octets, and are `name *(";" param) ":" value`. */
function parse(calendar: string): Property[] {
  expect(calendar.endsWith('\r\n')).toBe(true);
  for (const line of calendar.split('\r\n')) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
  return calendar
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const [, name = '', value = ''] =
        /^([A-Z-]+(?:;[A-Z-]+=[^\p{Cc}";:,]+)*):(\P{Cc}*)$/u.exec(line) ??
        expect.fail(`no content line: ${line}`);
      return { name, value };
    });
}
const textOf = (value: string): string => value.replace(/\\([\\;,])/g, '$1');

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const entry = fc.record({
  uid: fc.stringMatching(/^[a-z0-9-]{1,40}@kycuong$/),
  on: day,
  summary: fc.string({ unit: 'binary', maxLength: 200 }),
  url: fc.constant('https://console.invalid/vu-viec/2026/7'),
});

it('reads back as what was put in, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (days, name) => {
        const read = parse(limitsCalendar(name, days, '2026-11-22'));
        const values = (wanted: string) =>
          read.filter((one) => one.name === wanted).map(({ value }) => value);
        const said = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ');
        expect(read.slice(0, 2)).toEqual([
          { name: 'BEGIN', value: 'VCALENDAR' },
          { name: 'VERSION', value: '2.0' },
        ]);
        expect(read.at(-1)).toEqual({ name: 'END', value: 'VCALENDAR' });
        expect(values('UID')).toEqual(days.map(({ uid }) => uid));
        expect(values('DTSTAMP')).toEqual(days.map(() => '20261122T000000Z'));
        expect(values('DTSTART;VALUE=DATE')).toEqual(days.map(({ on }) => on.replaceAll('-', '')));
        expect(values('SUMMARY').map(textOf)).toEqual(days.map(({ summary }) => said(summary)));
        expect(values('BEGIN')).toEqual(['VCALENDAR', ...days.map(() => 'VEVENT')]);
        expect(values('END')).toEqual([...days.map(() => 'VEVENT'), 'VCALENDAR']);
      },
    ),
  );
});
