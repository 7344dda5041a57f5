import { describe, expect, it } from 'vitest';
import { startClock } from './clocks.ts';
import { emptyCase } from './commands/open-case.ts';
import type { Case, Stay } from './case-state.ts';
import { explainClock } from './explain-clock.ts';
import { limitRules } from './procedure/limit-rules.ts';
import { calendar, day, officers, versions } from './testing/case-world.ts';

const procedure = { version: versions[0].version, limits: limitRules };
const clockOf = (kind: string) => {
  const kase = { ...emptyCase, subject: officers[kind]! } as unknown as Case;
  return startClock(kase, 'discipline', { from: day('2026-09-28'), procedure }).clocks[0]!;
};

describe('the end of a limit', () => {
  it('is explained with its basis: 90 days from 28/9 end on a Sunday, so on the Monday after', () => {
    const { due, words, uncertain } = explainClock(clockOf('civil-servant'), [], calendar);
    expect(due).toBe('2026-12-28');
    expect(words.vi).toContain('Nghị định 172/2025/NĐ-CP');
    expect(words.vi).toMatch(/27\/12\/2026/);
    expect(uncertain).toBe(false);
  });

  it('that nobody can say with a source is “chưa xác định” and does not run', () => {
    const { due, words } = explainClock(clockOf('public-employee'), [], calendar);
    expect(due).toBeNull();
    expect(words.vi).toMatch(/^Chưa xác định, nên không chạy/);
    expect(words.en).toMatch(/^Not determined/);
  });

  it('stands still under a stay, and moves by its days once that has ended', () => {
    const stay: Stay = {
      no: 1,
      ground: 'illness',
      reason: 'x',
      decisionNumber: '1',
      from: day('2026-10-12'),
      to: null,
    };
    expect(explainClock(clockOf('cadre'), [stay], calendar).due).toBeNull();
    const ended = explainClock(clockOf('cadre'), [{ ...stay, to: day('2026-10-26') }], calendar);
    expect(ended.due).toBe('2027-01-11');
    expect(ended.words.vi).toContain('14 ngày tạm dừng');
  });
});
