import type { Bilingual } from '../core/bilingual.schema.ts';
import type { ProblemWords } from '../core/problem.ts';
import { factProblems } from './fact-problems.ts';
import type { AppraisalFacts } from './facts.ts';
import { addUp, areKnown, less, type Points, sayHundredths, sayPoints } from './points.ts';
import { applyCaps, deductionsFrom } from './score-deductions.ts';
import { scoreItem } from './score-item.ts';
import type { MissingFact, Scored, ScoreReason } from './score-reason.ts';
import type { ScoreSheet } from './score-sheet.schema.ts';

export interface Score {
  readonly items: readonly ({ readonly id: string; readonly max: number } & Scored)[];
  /** What deductions and caps did to the total, in order. */
  readonly reasons: readonly ScoreReason[];
  readonly total: Points;
  /** Facts without which the total is not known. */
  readonly missing: readonly MissingFact[];
  readonly words: Bilingual;
}

export type ScoreOutcome =
  | { readonly ok: true; readonly score: Score }
  | { readonly ok: false; readonly problems: readonly ProblemWords[] };

/**
 * Applies a score sheet. Whole hundredths throughout; each item rounded once, as the sheet declares. An unknown fact
 * leaves a range. `rule` names the sheet in reasons.
 */
export function scoreOf(sheet: ScoreSheet, subject: AppraisalFacts, rule: string): ScoreOutcome {
  const problems = factProblems(sheet, subject);
  if (problems.length > 0) return { ok: false, problems };

  const items = sheet.items.map((item) => {
    const scored = scoreItem(item, sheet.rounding, subject, `${rule}.${item.id}`);
    const taken = deductionsFrom(sheet, item.id, subject, rule);
    const points = less(scored.points, taken.points);
    return {
      id: item.id,
      max: item.max,
      points,
      reasons: [...scored.reasons, ...taken.reasons],
      missing: [...scored.missing, ...taken.missing],
    };
  });
  const fromTotal = deductionsFrom(sheet, null, subject, rule);
  const added = addUp(items.map(({ points }) => points));
  const capped = applyCaps(sheet, less(added, fromTotal.points), subject, rule);
  const missing = [...items.flatMap((item) => item.missing), ...fromTotal.missing, ...capped.missing];
  const { points: total } = capped;
  return {
    ok: true,
    score: {
      items,
      reasons: [...fromTotal.reasons, ...capped.reasons],
      total,
      missing: areKnown(total) ? [] : missing,
      words: sayScore(sheet, total),
    },
  };
}

const modeWords = {
  'half-up': { vi: 'làm tròn lên từ một nửa', en: 'rounded half up' },
  'half-even': { vi: 'làm tròn về số chẵn khi bằng một nửa', en: 'rounded half to even' },
  down: { vi: 'làm tròn xuống', en: 'rounded down' },
  up: { vi: 'làm tròn lên', en: 'rounded up' },
} as const satisfies Record<ScoreSheet['rounding']['mode'], Bilingual>;

function sayScore({ rounding: { to, mode } }: ScoreSheet, total: Points): Bilingual {
  const [said, step, how] = [sayPoints(total), sayHundredths(to), modeWords[mode]];
  return {
    vi: `Tổng điểm: ${said.vi}. Mỗi mục được ${how.vi} đến ${step.vi} điểm.`,
    en: `Total: ${said.en}. Each item is ${how.en} to ${step.en} of a point.`,
  };
}
