import type { Output } from '../../program.ts';
import type { AnalysedGrain, AnalysedOutput } from '../analysed-grain.ts';
import { witnessOf } from '../witness.ts';
import { type AnalysisFinding, finding } from './finding.ts';

/**
 * Indicators of one grain of which one is true whenever the other is, of the same people: the same fact counts twice, unless
 * one of them absorbs the other. Complete rows decide it; whether it holds with missing data too is said.
 */
export function sameFacts(grain: AnalysedGrain): AnalysisFinding[] {
  const notices = grain.outputs.filter(
    ({ output, circuit }) =>
      output.level === 'notice' && grain.complete.canBe({ circuit, is: 'sure' }) === 'yes',
  );
  return notices.flatMap((one, index) =>
    notices.slice(index + 1).flatMap((other) => {
      if (!countTwice(one.output, other.output)) return [];
      const [forwards, backwards] = [implies(grain, one, other), implies(grain, other, one)];
      if (forwards && backwards) return [duplicate(grain, one, other)];
      if (forwards) return [implied(grain, one, other)];
      return backwards ? [implied(grain, other, one)] : [];
    }),
  );
}

function countTwice(one: Output, other: Output): boolean {
  return (
    JSON.stringify(one.indicator.concerns) === JSON.stringify(other.indicator.concerns) &&
    !one.indicator.absorbs.includes(other.indicator.id) &&
    !other.indicator.absorbs.includes(one.indicator.id)
  );
}

function implies(grain: AnalysedGrain, one: AnalysedOutput, other: AnalysedOutput): boolean {
  const counterexample = grain.complete.canBe(
    { circuit: one.circuit, is: 'sure' },
    { circuit: other.circuit, is: 'not sure' },
  );
  return counterexample === 'no';
}

function duplicate(grain: AnalysedGrain, one: AnalysedOutput, other: AnalysedOutput): AnalysisFinding {
  const name = other.output.indicator.id;
  return finding('indicator-duplicate', one.output, {
    other: name,
    witness: bothTrue(grain, one, other),
    message: {
      vi: `luôn cho cùng kết quả với \`${name}\` khi đủ dữ liệu: một việc bị tính hai lần`,
      en: `always says the same as \`${name}\` where data is complete: one fact counts twice`,
    },
    remedy: absorb(one.output, name),
  });
}

function implied(grain: AnalysedGrain, one: AnalysedOutput, other: AnalysedOutput): AnalysisFinding {
  const name = other.output.indicator.id;
  const otherwise = grain.all.canBe(
    { circuit: one.circuit, is: 'sure' },
    { circuit: other.circuit, is: 'not sure' },
  );
  const missing =
    otherwise === 'no' ? { vi: '', en: '' } : { vi: ' khi đủ dữ liệu', en: ' where data is complete' };
  return finding('indicator-implied', one.output, {
    other: name,
    witness: bothTrue(grain, one, other),
    message: {
      vi: `mỗi lần đúng thì \`${name}\` cũng đúng${missing.vi}: một việc bị tính hai lần`,
      en: `whenever it is true, \`${name}\` is true too${missing.en}: one fact counts twice`,
    },
    remedy: absorb(one.output, name),
  });
}

function bothTrue(
  grain: AnalysedGrain,
  one: AnalysedOutput,
  other: AnalysedOutput,
): AnalysisFinding['witness'] {
  const circuits = [one.circuit, other.circuit] as const;
  const found = grain.complete.find(...circuits.map((circuit) => ({ circuit, is: 'sure' as const })));
  return found.found === 'yes' ? witnessOf(grain.program, found.row, circuits) : null;
}

function absorb({ indicator }: Output, other: string): AnalysisFinding['remedy'] {
  return {
    vi: `ghi \`${other}\` vào \`absorbs\` của \`${indicator.id}\` hoặc ngược lại, bỏ một chỉ báo, hoặc tách hai điều kiện`,
    en: `name \`${other}\` in \`absorbs\` of \`${indicator.id}\` or the other way round, remove one, or part the conditions`,
  };
}
