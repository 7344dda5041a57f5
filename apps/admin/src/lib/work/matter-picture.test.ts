import type { MatterView } from '@kycuong/api/staff';
import { expect, test } from 'vitest';
import { matterPicture } from './matter-picture.ts';

const day = (text: string) => text as MatterView['today'];
const transfer = (id: string, fromUnit: string, toUnit: string, sent: string, accepted: string | null) => ({
  id,
  fromUnit,
  toUnit,
  sender: 'cb-1',
  receiver: null,
  direction: 'sideways',
  reason: null,
  source: 'thử',
  referredOn: day(sent),
  acceptedOn: accepted === null ? null : day(accepted),
});

test('a stay ends where the next begins, and what nobody accepted moves nothing', () => {
  const picture = matterPicture({
    matter: {
      matter: 'v',
      matterKind: 'k',
      unit: 'a',
      openedOn: day('2026-01-05'),
      closedOn: null,
      source: 's',
    },
    transfers: [
      transfer('1', 'a', 'b', '2026-01-07', '2026-01-09'),
      transfer('2', 'b', 'c', '2026-02-02', null),
    ],
    owners: [
      { unit: 'a', officer: null, since: day('2026-01-05'), by: null },
      { unit: 'b', officer: null, since: day('2026-01-09'), by: '1' },
    ],
    open: true,
    today: day('2026-03-01'),
  });
  expect(picture.lanes).toEqual(['a', 'b', 'c']);
  expect(picture.days).toEqual(['2026-01-05', '2026-01-07', '2026-01-09', '2026-02-02', '2026-03-01']);
  expect(picture.stays).toEqual([
    { lane: 0, from: 0, to: 2 },
    { lane: 1, from: 2, to: 4 },
  ]);
  expect(picture.arrows.map(({ sent, accepted }) => [sent, accepted])).toEqual([
    [1, 2],
    [3, null],
  ]);
});
