import { type AppraisalFacts, factIn } from './facts.ts';
import { addUp, exactly, type Points, sayHundredths } from './points.ts';
import type { MissingFact, Scored, ScoreReason } from './score-reason.ts';
import type { ScoreSheet } from './score-sheet.schema.ts';

/** What is taken off an item or the total: the bounds of the amount, never below zero. */
export function deductionsFrom(
  sheet: ScoreSheet,
  item: string | null,
  subject: AppraisalFacts,
  rule: string,
): Scored {
  const taken = sheet.deductions
    .filter((deduction) => deduction.item === item)
    .map(({ id, label, fact, each, atMost }): Scored => {
      const name = `${rule}.${id}`;
      const { value, records } = factIn(subject.facts, fact);
      // Unknown and without a limit of its own, a deduction may take everything.
      const everything = sheet.items.reduce((all, { max }) => all + max, 0);
      const most = atMost ?? Math.max(everything, each * (value ?? 0));
      if (value === null)
        return { points: { low: 0, high: most }, reasons: [], missing: [{ rule: name, fact }] };
      const amount = Math.min(each * value, most);
      if (amount === 0) return { points: exactly(0), reasons: [], missing: [] };
      const [off, one] = [sayHundredths(amount), sayHundredths(each)];
      const words = {
        vi: `${label.vi}: trừ ${off.vi} điểm (${value} × ${one.vi}${amount < each * value ? ', mức trừ tối đa' : ''}).`,
        en: `${label.en}: ${off.en} points off (${value} × ${one.en}${amount < each * value ? ', at the limit' : ''}).`,
      };
      const reason = { rule: name, records, points: exactly(-amount), words };
      return { points: exactly(amount), reasons: [reason], missing: [] };
    });
  return {
    points: addUp(taken.map(({ points }) => points)),
    reasons: taken.flatMap(({ reasons }) => reasons),
    missing: taken.flatMap(({ missing }) => missing),
  };
}

/** The total under every cap whose fact is recorded; a cap whose fact is unknown lowers only the lower bound. */
export function applyCaps(sheet: ScoreSheet, total: Points, subject: AppraisalFacts, rule: string): Scored {
  let { low, high } = total;
  const reasons: ScoreReason[] = [];
  const missing: MissingFact[] = [];
  for (const { id, label, fact, total: cap } of sheet.caps) {
    const name = `${rule}.${id}`;
    const { value, records } = factIn(subject.facts, fact);
    if (value === 0) continue;
    if (value === null) {
      low = Math.min(low, cap);
      missing.push({ rule: name, fact });
      continue;
    }
    [low, high] = [Math.min(low, cap), Math.min(high, cap)];
    const bound = sayHundredths(cap);
    const words = {
      vi: `${label.vi}: tổng điểm không quá ${bound.vi}.`,
      en: `${label.en}: the total is at most ${bound.en}.`,
    };
    reasons.push({ rule: name, records, points: { low, high }, words });
  }
  return { points: { low, high }, reasons, missing };
}
