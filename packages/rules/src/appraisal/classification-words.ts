import type { Bilingual } from '../core/bilingual.schema.ts';
import type { ClassificationOutcome } from './classification-outcome.ts';
import type { Factor } from './factors.ts';
import { type ClassOutput, levelLabels } from './level.ts';
import type { Score } from './score.ts';

/** The outcome in sentences, after the words of the score. */
export function outcomeWords(
  outcome: ClassificationOutcome,
  score: Score,
  factors: readonly Factor[],
): Bilingual {
  const said = say(outcome, factors);
  return { vi: `${score.words.vi} ${said.vi}`, en: `${score.words.en} ${said.en}` };
}

function say(outcome: ClassificationOutcome, factors: readonly Factor[]): Bilingual {
  switch (outcome.kind) {
    case 'level': {
      const { vi, en } = levelLabels[outcome.level];
      const rules = outcome.rules.join(', ');
      return { vi: `Mức tương ứng: ${vi} (${rules}).`, en: `Corresponding level: ${en} (${rules}).` };
    }
    case 'laid-out': {
      const recorded = factors.filter(({ standing }) => standing === 'recorded');
      const list = (language: keyof Bilingual) => recorded.map(({ label }) => label[language]).join('; ');
      const none = { vi: 'không có yếu tố nào khác ngoài điểm số', en: 'none besides the points' };
      return {
        vi:
          'Không tính ra mức nào: hệ thống chỉ bày các yếu tố đã được ghi nhận, cấp có thẩm quyền quyết định và ký. ' +
          `Yếu tố: ${list('vi') || none.vi}.`,
        en:
          'No level is computed: the system lays out the recorded factors, the competent level decides and signs. ' +
          `Factors: ${list('en') || none.en}.`,
      };
    }
    case 'unknown': {
      const possible = (language: keyof Bilingual) =>
        outcome.possible.map((output) => outputLabel(output)[language]).join('; ');
      const missing = outcome.missing.join(', ');
      return {
        vi: `Chưa đủ dữ liệu: còn thiếu ${missing}. Có thể là: ${possible('vi')}.`,
        en: `Not known yet: ${missing} is missing. It may be: ${possible('en')}.`,
      };
    }
    case 'undecided':
      return {
        vi: 'Bảng xếp loại không cho kết quả duy nhất; cần sửa bảng.',
        en: 'The classification table gives no single answer; the table has to be mended.',
      };
  }
}

function outputLabel(output: ClassOutput): Bilingual {
  return output === 'lay-out'
    ? { vi: 'cấp có thẩm quyền xem xét các yếu tố', en: 'the competent level considers the factors' }
    : levelLabels[output];
}
