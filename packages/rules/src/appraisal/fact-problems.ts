import type { ProblemWords } from '../core/problem.ts';
import { quote } from '../core/quote.ts';
import type { AppraisalFacts, Product } from './facts.ts';
import type { ScoreSheet } from './score-sheet.schema.ts';

const largest = 1_000_000_000;

/** Facts that no sheet can use: not whole, below zero, above what the sheet allows. Unknown is never a problem. */
export function factProblems(sheet: ScoreSheet, { facts, products }: AppraisalFacts): ProblemWords[] {
  const bounds = new Map<string, number>();
  for (const { max, rule } of sheet.items) if (rule.kind === 'given') bounds.set(rule.fact, max);
  for (const { fact } of sheet.caps) bounds.set(fact, 1);
  const ofFacts = Object.entries(facts).flatMap(([id, fact]) =>
    fact === undefined || fact.value === null || isWhole(fact.value, 0, bounds.get(id) ?? largest)
      ? []
      : [outside(id, fact.value, bounds.get(id) ?? largest)],
  );
  return [...ofFacts, ...(products ?? []).flatMap(productProblems)];
}

function productProblems({ id, weight, contentFaults, delays }: Product): ProblemWords[] {
  const counts = [contentFaults.value, delays.value, contentFaults.excluded, delays.excluded];
  const wrong = counts.find((count) => count !== null && !isWhole(count, 0, largest));
  return [
    ...(isWhole(weight, 1, largest) ? [] : [outside(id, weight, largest)]),
    ...(wrong === undefined ? [] : [outside(id, wrong, largest)]),
  ];
}

function isWhole(value: number | null, min: number, max: number): boolean {
  return value !== null && Number.isSafeInteger(value) && value >= min && value <= max;
}

function outside(id: string, value: number | null, max: number): ProblemWords {
  return {
    code: 'fact-out-of-range',
    message: {
      vi: `${quote(String(value))} không phải là giá trị của ${quote(id)}`,
      en: `${quote(String(value))} is no value of ${quote(id)}`,
    },
    remedy: {
      vi: `ghi số nguyên không quá ${max}, hoặc để trống nếu chưa có dữ liệu`,
      en: `record a whole number of at most ${max}, or leave it out where it is not known`,
    },
  };
}
