import { type AppraisalFacts, factIn } from './facts.ts';
import { fraction, roundTo } from './fraction.ts';
import { exactly, sayHundredths, sayPoints } from './points.ts';
import { scoreProducts } from './score-products.ts';
import type { Scored } from './score-reason.ts';
import type { ScoreItem, ScoreSheet } from './score-sheet.schema.ts';

/** The points of one item before anything is taken off. */
export function scoreItem(
  item: ScoreItem,
  rounding: ScoreSheet['rounding'],
  subject: AppraisalFacts,
  rule: string,
): Scored {
  const given = (fact: string) => factIn(subject.facts, fact);
  switch (item.rule.kind) {
    case 'products':
      return scoreProducts(item, item.rule.components, subject.products, rounding, rule);
    case 'given': {
      const { value, records } = given(item.rule.fact);
      if (value === null) return unknownItem(item, rule, [item.rule.fact]);
      return known(item, rule, roundTo(fraction(value), rounding.to, rounding.mode), records);
    }
    case 'share': {
      const [part, whole] = [given(item.rule.part), given(item.rule.whole)];
      // Nothing assigned is no share of nothing: it is unknown, not zero.
      if (part.value === null || whole.value === null || whole.value === 0) {
        const unknown = [
          ...(part.value === null ? [item.rule.part] : []),
          ...(whole.value ? [] : [item.rule.whole]),
        ];
        return unknownItem(item, rule, unknown);
      }
      const share = fraction(BigInt(item.max) * BigInt(Math.min(part.value, whole.value)), whole.value);
      const points = roundTo(share, rounding.to, rounding.mode);
      return known(item, rule, points, [...part.records, ...whole.records]);
    }
  }
}

function known(item: ScoreItem, rule: string, hundredths: number, records: readonly string[]): Scored {
  const points = exactly(Math.min(hundredths, item.max));
  const [said, max] = [sayPoints(points), sayHundredths(item.max)];
  const words = {
    vi: `${item.label.vi}: ${said.vi}, tối đa ${max.vi}.`,
    en: `${item.label.en}: ${said.en}, at most ${max.en}.`,
  };
  return { points, reasons: [{ rule, records, points, words }], missing: [] };
}

function unknownItem(item: ScoreItem, rule: string, facts: readonly string[]): Scored {
  const points = { low: 0, high: item.max };
  return { points, reasons: [], missing: facts.map((fact) => ({ rule, fact })) };
}
