import { describe, expect, it } from 'vitest';
import { commandSchema } from '../command.schema.ts';
import { emptyState, withChanges } from '../state.ts';
import { decide } from './decide.ts';

const unit = (code: string, parent: string | null, from = '2020-01-01') => ({
  action: 'create-unit',
  ...{ unit: code, name: code, unitKind: 'department', parent, from },
});
const person = (officer: string) => ({
  action: 'add-officer',
  ...{ officer, name: officer, officerKind: 'civil-servant', from: null, to: null },
});
const post = (officer: string, code: string, role: string, more: object = {}) => ({
  action: 'add-post',
  ...{ officer, unit: code, role, duty: null, acting: false, concurrent: false, title: null },
  ...{ from: '2021-01-01', to: null },
  ...more,
});

/** What the last command is answered with, once all before it are done. */
function last(...commands: object[]): string {
  let state = emptyState;
  let answer = '';
  for (const typed of commands) {
    const decided = decide(state, commandSchema.parse(typed));
    answer = decided.ok ? 'done' : decided.refusal.code;
    if (decided.ok) state = withChanges(state, decided.next.changes);
  }
  return answer;
}
const province = [
  unit('tinh', null),
  unit('a', 'tinh'),
  unit('b', 'tinh'),
  unit('a1', 'a'),
  person('x'),
  person('y'),
];

describe('what the organisation may not become', () => {
  const refusals: Record<string, [string, ...object[]]> = {
    'a second unit of one code': ['UNIT_CODE_TAKEN', unit('a', null)],
    'a second officer of one code': ['OFFICER_CODE_TAKEN', person('x')],
    'a unit under one that is not there': ['PARENT_NOT_STANDING', unit('c', 'khong-co')],
    'a unit older than the one above it': ['PARENT_NOT_STANDING', unit('c', 'a', '2019-01-01')],
    'a unit under itself': [
      'UNIT_UNDER_ITSELF',
      { action: 'move-unit', unit: 'a', parent: 'a', on: '2022-01-01' },
    ],
    'a cycle through another': [
      'UNIT_UNDER_ITSELF',
      { action: 'move-unit', unit: 'a', parent: 'a1', on: '2022-01-01' },
    ],
    'a unit dissolved from under another': [
      'PARENT_NOT_STANDING',
      { action: 'dissolve-unit', unit: 'a', heir: null, on: '2022-01-01' },
    ],
    'a post in nothing': ['NO_SUCH_UNIT', post('x', 'khong-co', 'staff')],
    'a post of nobody': ['NO_SUCH_OFFICER', post('z', 'a', 'staff')],
    'a post before its unit': ['UNIT_NOT_STANDING', post('x', 'a', 'staff', { from: '2019-01-01' })],
    'a post that ends before it begins': [
      'DATES_OUT_OF_ORDER',
      post('x', 'a', 'staff', { to: '2020-06-01' }),
    ],
    'two posts of one role': ['POST_OVERLAPS', post('x', 'a', 'staff'), post('x', 'b', 'staff')],
    'two posts of one role, one concurrent': [
      'done',
      post('x', 'a', 'staff'),
      post('x', 'b', 'staff', { concurrent: true }),
    ],
    'a head of two units': ['HEAD_OF_TWO_UNITS', post('x', 'a', 'head'), post('x', 'b', 'head')],
    'a head of two units, one acting': [
      'HEAD_OF_TWO_UNITS',
      post('x', 'a', 'head'),
      post('x', 'b', 'head', { acting: true }),
    ],
    'a head of two units, one concurrent': [
      'done',
      post('x', 'a', 'head'),
      post('x', 'b', 'head', { concurrent: true }),
    ],
    'two heads of a unit': ['UNIT_HAS_TWO_HEADS', post('x', 'a', 'head'), post('y', 'a', 'head')],
    'one head after another': [
      'done',
      post('x', 'a', 'head', { to: '2022-01-01' }),
      post('y', 'a', 'head', { from: '2022-01-01' }),
    ],
    'a transfer of somebody without a post': [
      'OFFICER_HOLDS_NO_POST_THERE',
      { action: 'transfer-officers', officers: ['x'], to: 'b', role: null, on: '2022-01-01' },
    ],
    'a name that stays': [
      'NOTHING_TO_CHANGE',
      { action: 'rename-unit', unit: 'a', name: 'a', unitKind: 'department', on: '2020-01-01' },
    ],
    'a delegation to oneself': [
      'DELEGATED_TO_SELF',
      {
        action: 'add-delegation',
        delegator: 'x',
        delegate: 'x',
        matterKind: null,
        basis: 'QĐ',
        from: '2022-01-01',
        to: null,
      },
    ],
    'leave that ends before it begins': [
      'DATES_OUT_OF_ORDER',
      { action: 'add-leave', officer: 'x', cause: 'annual', from: '2022-01-05', to: '2022-01-01' },
    ],
  };
  it.each(Object.entries(refusals))('%s', (_, [code, ...commands]) => {
    expect(last(...province, ...commands)).toBe(code);
  });
});
