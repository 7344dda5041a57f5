import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { Refusal } from '../../core/refusal.ts';

interface RefusalWords {
  /** Whether a person may accept it with a reason. What is missing or wrong may only be mended. */
  readonly acceptable?: boolean;
  readonly log: string;
  readonly message: Bilingual;
}

const words = {
  TRIAL_MISSING: {
    log: 'no trial report is stored with the version',
    message: {
      vi: 'Phiên bản này chưa được chạy thử trên dữ liệu đã có. Chạy thử rồi lưu báo cáo.',
      en: 'This version was not tried on stored evidence. Run the trial and store its report.',
    },
  },
  TRIAL_OF_OTHER_CONTENT: {
    log: 'the trial report is of other content than the version has now',
    message: {
      vi: 'Danh mục đã thay đổi sau khi chạy thử. Chạy thử lại.',
      en: 'The catalogue changed after the trial run. Run it again.',
    },
  },
  BASELINE_MISSING: {
    acceptable: true,
    log: 'the trial has no clean period with a day tried in it',
    message: {
      vi: 'Chạy thử chưa có kỳ nào được biết là tốt để đối chiếu. Chọn một kỳ, hoặc ghi lý do vì sao chưa có kỳ nào.',
      en: 'The trial has no period known to be good to hold it against. Name one, or say why there is none yet.',
    },
  },
  BASELINE_HIT_UNEXPLAINED: {
    acceptable: true,
    log: 'signals in clean periods have no explanation',
    message: {
      vi: 'Có tín hiệu trong kỳ được biết là tốt mà chưa ai giải thích. Giải thích từng tín hiệu hoặc sửa chỉ báo.',
      en: 'There are signals in periods known to be good that nobody explained. Explain each, or change the indicator.',
    },
  },
  CONFIRMED_SIGNAL_LOST: {
    acceptable: true,
    log: 'signals that people had confirmed would be lost',
    message: {
      vi: 'Có tín hiệu đã được người xác nhận sẽ bị mất. Chấp nhận từng trường hợp kèm lý do, hoặc sửa chỉ báo.',
      en: 'Signals that people had confirmed would be lost. Accept each with a reason, or change the indicator.',
    },
  },
  CASES_MISSING: {
    log: 'indicators have no cases',
    message: {
      vi: 'Có chỉ báo chưa có tình huống kiểm tra nào. Viết tình huống cho từng chỉ báo.',
      en: 'There are indicators without any case. Write cases for each of them.',
    },
  },
  CASE_FAILED: {
    log: 'cases fail',
    message: {
      vi: 'Có tình huống kiểm tra cho kết quả khác mong đợi. Sửa chỉ báo hoặc tình huống.',
      en: 'Cases come out otherwise than expected. Change the indicator or the case.',
    },
  },
  MUTANT_SURVIVED: {
    acceptable: true,
    log: 'small mistakes in indicators go unnoticed by their cases',
    message: {
      vi: 'Có sai sót nhỏ trong chỉ báo mà các tình huống không phát hiện được. Thêm tình huống ở ranh giới, hoặc chấp nhận kèm lý do.',
      en: 'There are small mistakes in indicators that the cases would not notice. Add cases at the boundaries, or accept each with a reason.',
    },
  },
  ANALYSIS_MISSING: {
    log: 'the version was not analysed',
    message: {
      vi: 'Phiên bản này chưa được phân tích. Chạy phân tích.',
      en: 'This version was not analysed. Run the analysis.',
    },
  },
  ANALYSIS_ERROR: {
    log: 'the analysis proves errors',
    message: {
      vi: 'Phân tích chứng minh có chỉ báo không bao giờ đúng hoặc luôn đúng. Sửa chỉ báo đó.',
      en: 'The analysis proves that an indicator is never or always true. Change it.',
    },
  },
  ANALYSIS_NOT_ACCEPTED: {
    acceptable: true,
    log: 'what the analysis found was neither changed nor accepted',
    message: {
      vi: 'Có điều phân tích nêu ra mà chưa ai sửa hay chấp nhận kèm lý do.',
      en: 'The analysis found things that nobody changed, or accepted with a reason.',
    },
  },
} as const satisfies Record<string, RefusalWords>;

export type PublicationRefusalCode = keyof typeof words;

/** `what` are the indicators, signals or findings that it is about: what a person accepts, one by one, where they may. */
export interface PublicationRefusal extends Refusal<PublicationRefusalCode> {
  readonly what: readonly string[];
  readonly acceptable: boolean;
}

export function publicationRefusal(
  code: PublicationRefusalCode,
  what: readonly string[] = [],
): PublicationRefusal {
  const { log, message, acceptable = false }: RefusalWords = words[code];
  return {
    code,
    log,
    message,
    rule: `detection.publication.${code.toLowerCase().replaceAll('_', '-')}`,
    what,
    acceptable,
  };
}
