import type { Condition } from '@kycuong/rules/detection/condition';
import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { describe, expect, it } from 'vitest';
import { removable, withComparison, withoutCondition, withUrgent } from './change-tree.ts';
import { nodeIds } from './node-ids.ts';
import { sharedWindow, windowsOf } from './windows-of.ts';

const window = { rolling: { param: 'detection.window-days' } };
const comparison = (id: string, term: string): Condition => ({
  id,
  cmp: '>=',
  left: { id: term, metric: 'meetings-chaired', window },
  right: { int: 1 },
});
const indicator = (when: Condition): Indicator => ({
  id: 'yb.11a.meetings',
  clause: 'a',
  name: { vi: 'Họp', en: 'Meetings' },
  note: { vi: 'Đếm', en: 'Counts' },
  grain: 'officer-matter',
  when,
  urgent: null,
  concerns: { key: 'officer' },
  honours: [],
  absorbs: [],
});
const pair = indicator({ id: 'n1', all: [comparison('n2', 'n3'), comparison('n4', 'n5')] });

describe('changing the tree of an indicator', () => {
  it('a group left with one condition becomes that condition', () => {
    expect(withoutCondition(pair, ['when', 'all', 0]).when).toEqual(comparison('n4', 'n5'));
  });

  it('the last condition stays', () => {
    expect(removable(indicator(comparison('n1', 'n2')), ['when'])).toBe(false);
    expect(removable(pair, ['when', 'all', 1])).toBe(true);
  });

  it('a condition beside one that stands alone makes a group, under ids that are free', () => {
    const { when } = withComparison(indicator(comparison('n1', 'n2')), ['when']);
    expect(when).toMatchObject({ id: 'n3', all: [{ id: 'n1' }, { id: 'n4', left: { id: 'n5', window } }] });
  });

  it('an urgent level begins as the notice under ids of its own, and goes again', () => {
    const both = withUrgent(pair, true);
    const ids = nodeIds(both);
    const nodes = ids.filter((id) => id !== both.id);
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodeIds(both.urgent)).toHaveLength(nodeIds(both.when).length);
    expect(withUrgent(both, false)).toEqual(pair);
  });

  it('a window is shared only while every metric has it', () => {
    expect(sharedWindow(windowsOf(pair))).toEqual(window);
    const other = { id: 'n6', metric: 'meetings-chaired', window: { since: 'ever' as const } };
    const mixed = indicator({
      id: 'n1',
      all: [comparison('n2', 'n3'), { id: 'n4', cmp: '=', left: other, right: { int: 0 } }],
    });
    expect(sharedWindow(windowsOf(mixed))).toBeUndefined();
  });
});
