import type { AnalysedGrain, AnalysedOutput } from '../analysed-grain.ts';
import { type AnalysisFinding, finding } from './finding.ts';

/** Conditions that are too large or hold something the analysis does not understand: nothing else is said of them. */
export function notAnalysed(grain: AnalysedGrain, { output, circuit }: AnalysedOutput): AnalysisFinding[] {
  if (grain.complete.canBe({ circuit, is: 'sure' }) !== 'not-analysed') return [];
  return [
    finding('not-analysed', output, {
      message: {
        vi: 'chưa phân tích được: điều kiện quá lớn hoặc có phép tính ngoài phạm vi phân tích',
        en: 'not analysed: the condition is too large, or computes what the analysis does not understand',
      },
      remedy: {
        vi: 'chia nhỏ điều kiện, hoặc người phê duyệt tự kiểm tra',
        en: 'part the condition, or let the people who approve check it themselves',
      },
    }),
  ];
}
