import type { AnalysedGrain, AnalysedOutput } from '../analysed-grain.ts';
import { witnessOf } from '../witness.ts';
import { type AnalysisFinding, finding } from './finding.ts';

/** Indicators that are urgent whenever they are true: the notice never stands alone. */
export function urgentLevels(grain: AnalysedGrain, { output, circuit }: AnalysedOutput): AnalysisFinding[] {
  const notice = grain.outputs.find(
    (other) => other.output.level === 'notice' && other.output.indicator.id === output.indicator.id,
  );
  if (output.level !== 'urgent' || !notice) return [];
  const alone = grain.complete.canBe({ circuit: notice.circuit, is: 'sure' }, { circuit, is: 'not sure' });
  const ever = grain.complete.find({ circuit, is: 'sure' });
  if (alone !== 'no' || ever.found !== 'yes') return [];
  return [
    finding('urgent-same-as-notice', output, {
      witness: witnessOf(grain.program, ever.row, [circuit]),
      message: {
        vi: 'mỗi lần có tín hiệu đều là cần xem xét ngay khi đủ dữ liệu',
        en: 'every signal is urgent where data is complete',
      },
      remedy: {
        vi: 'nâng ngưỡng của mức cần xem xét ngay, hoặc bỏ mức lưu ý riêng',
        en: 'raise the threshold of the urgent level, or drop the separate level',
      },
    }),
  ];
}
