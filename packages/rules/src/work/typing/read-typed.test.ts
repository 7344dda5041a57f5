import { expect, test } from 'vitest';
import { readTyped } from './read-typed.ts';

const fields = { matter: 'v-1', assignee: 'cb-1', unit: 'so', assignedOn: '2026-11-20' };
const typed = { kind: 'assignment', id: 'console:1', typedAt: '2026-11-23T08:00:00+07:00' } as const;
const paths = (more: object) => {
  const read = readTyped({ ...typed, fields: { ...fields, ...more } });
  return Array.isArray(read) ? read.map(({ path }) => String(path)) : [];
};

test('a typed assignment is evidence from the console; what a directive may ask for is left unknown, not refused', () => {
  expect(readTyped({ ...typed, fields: { ...fields, clearPerson: false, clearTime: null } })).toEqual({
    kind: 'assignment',
    id: 'console:1',
    source: 'console',
    recordedAt: typed.typedAt,
    fields: { ...fields, clearPerson: false },
  });
});

test('what is typed is checked as what a file brings: fields, order of days, and nothing from the future', () => {
  expect(paths({ assignee: '' })).toEqual(['assignee']);
  expect(paths({ dueOn: '2026-11-19' })).toEqual(['dueOn']);
  expect(paths({ assignedOn: '2026-11-24' })).toEqual(['assignedOn']);
  expect(paths({ matter: '=CMD()' })).toEqual(['matter']);
});
