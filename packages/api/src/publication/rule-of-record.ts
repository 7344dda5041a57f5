import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type CaseOfResult, findRuleOfCase } from '@kycuong/db/publication';
import { sentenceOf, sentenceText } from '@kycuong/rules/detection';
import type { RecordFacts } from '@kycuong/rules/publication';
import { raisedBy } from '../case/case.ts';

/** The rule that raised the signal of a case, said as the directive's own page says it; null where no machine was involved. */
export async function ruleOfRecord(trx: ProvinceTransaction, of: CaseOfResult): Promise<RecordFacts['rule']> {
  const rule = await findRuleOfCase(trx, of);
  const raised = rule && (await raisedBy(trx, rule));
  const sentence = raised && sentenceOf(raised.indicator, rule.level, raised.words);
  if (!sentence) return null;
  return { indicator: rule.indicator, words: sentenceText(sentence), version: raised.version };
}
