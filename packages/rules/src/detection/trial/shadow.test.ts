import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { Signal } from '../signal.ts';
import { shadowDifferences, shadowNight } from './shadow.ts';

const night = (date: string) => date as CivilDay;

function signal(officer: string, level: Signal['level'] = 'notice'): Signal {
  return {
    ...{ behaviour: 'YB-01', clause: null, indicator: 'yb.1a.test', level, concerns: [officer] },
    subject: { officer },
    asOf: night('2026-11-20'),
    records: [],
    catalogue: { id: 'yen-bai/46-ct-tu', version: 1, hash: '' },
  };
}

describe('shadow mode', () => {
  it('keeps only what would have been otherwise', () => {
    const { gained, lost, changedLevel } = shadowNight(
      night('2026-11-20'),
      [signal('lan'), signal('minh'), signal('nga')],
      [signal('minh'), signal('nga', 'urgent'), signal('quan')],
    );
    const officers = (signals: readonly Signal[]) => signals.map(({ subject }) => subject.officer);
    expect([gained, lost, changedLevel].map(officers)).toEqual([['quan'], ['lan'], ['nga']]);
  });

  it('tells on how many nights each difference stood', () => {
    const nights = ['2026-11-20', '2026-11-21', '2026-11-22'].map((date, index) =>
      shadowNight(night(date), index === 0 ? [signal('lan')] : [], [signal('minh')]),
    );
    const seen = shadowDifferences(nights).map(({ change, signal: { subject }, nights: on }) => [
      change,
      subject.officer,
      on.length,
    ]);
    expect(seen).toEqual([
      ['gained', 'minh', 3],
      ['lost', 'lan', 1],
    ]);
  });
});
