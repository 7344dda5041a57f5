import type { CivilDay } from '@kycuong/rules/civil-day';
import { expect, test } from 'vitest';
import { reconciledSpan } from './reconciled-span.ts';

const asked = (query: string) => reconciledSpan(new URLSearchParams(query), '2026-11-23' as CivilDay);

test('days are read as people write them, put in order and kept to a year; nonsense is as if nothing was asked', () => {
  expect(asked('')).toEqual({ from: '2026-10-24', to: '2026-11-23' });
  expect(asked('tu=1/11/2026&den=2026-11-05')).toEqual({ from: '2026-11-01', to: '2026-11-05' });
  expect(asked('tu=2026-12-01&den=2026-11-05')).toEqual({ from: '2026-11-05', to: '2026-11-05' });
  expect(asked('tu=2001-01-01')).toEqual({ from: '2025-11-22', to: '2026-11-23' });
  expect(asked('tu=31/2/2026&den=abc')).toEqual({ from: '2026-10-24', to: '2026-11-23' });
});
