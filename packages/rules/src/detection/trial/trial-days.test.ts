import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { trialDays } from './trial-days.ts';

describe('the days of a trial', () => {
  it('are the ends of the months before, and today', () => {
    expect(trialDays('2026-03-15' as CivilDay, 'quarter')).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-15',
    ]);
    expect(trialDays('2026-03-15' as CivilDay, 'today')).toEqual(['2026-03-15']);
  });

  it('go over a year and a leap day', () => {
    const days = trialDays('2024-03-01' as CivilDay, 'year');
    expect(days).toHaveLength(13);
    expect(days).toContain('2024-02-29');
    expect(days[0]).toBe('2023-03-31');
  });
});
