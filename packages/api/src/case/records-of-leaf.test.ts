import { expect, test } from 'vitest';
import { recordsOfLeaf } from './records-of-leaf.ts';

test('a leaf leads to the records of the kind that its metric counts, and a leaf without a metric to none', () => {
  const records = [{ kind: 'meeting' }, { kind: 'reply' }, { kind: 'meeting' }];
  const leaf = {
    id: 'n1',
    cmp: '>=',
    left: { metric: 'meetings-chaired', window: { rolling: '180d' } },
    right: { param: 'meetings.many' },
  };
  expect(recordsOfLeaf(leaf, records)).toMatchObject([
    { metric: { vi: 'số cuộc họp đã chủ trì' }, places: [1, 3] },
  ]);
  expect(recordsOfLeaf({ id: 'n2', field: 'topic', is: 'other' }, records)).toEqual([]);
  expect(recordsOfLeaf({ id: 'n3', left: { metric: 'no-such-metric' } }, records)).toEqual([]);
});
