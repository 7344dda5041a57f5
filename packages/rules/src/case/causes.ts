import { z } from 'zod';
import type { Bilingual } from '../core/bilingual.schema.ts';

/**
 * Why a case came about, recorded once it is concluded. Directives and seminars ask for causes, objective and subjective (DN-C02,
 * KH-C02, QN-F7), and list none; these codes are the toolkit's own.
 */
export const causeLabels = {
  objective: {
    'rules-conflict-or-silent': {
      vi: 'Quy định chồng chéo hoặc chưa có',
      en: 'Rules conflict or are silent',
    },
    'competence-unclear': { vi: 'Thẩm quyền chưa rõ', en: 'Competence unclear' },
    'waiting-for-another-body': { vi: 'Chờ cơ quan khác', en: 'Waiting for another body' },
    understaffed: { vi: 'Thiếu người, quá tải', en: 'Too few people, overload' },
    'system-outage': { vi: 'Hệ thống, đường truyền gián đoạn', en: 'System or network outage' },
    'force-majeure': { vi: 'Thiên tai, bất khả kháng', en: 'Disaster, force majeure' },
  },
  subjective: {
    'fear-of-responsibility': { vi: 'Sợ sai, sợ trách nhiệm', en: 'Fear of responsibility' },
    'weak-capacity': { vi: 'Năng lực chưa đáp ứng', en: 'Capacity not sufficient' },
    'lack-of-awareness': { vi: 'Nhận thức, ý thức chấp hành hạn chế', en: 'Little awareness of the duty' },
    'poor-coordination': { vi: 'Phối hợp kém', en: 'Poor coordination' },
    'lax-leadership': { vi: 'Lãnh đạo buông lỏng, thiếu đôn đốc', en: 'Lax leadership' },
    'self-interest': { vi: 'Vụ lợi', en: 'Self-interest' },
  },
} as const satisfies Record<'objective' | 'subjective', Record<string, Bilingual>>;

const codesOf = <Side extends keyof typeof causeLabels>(side: Side) =>
  Object.keys(causeLabels[side]) as [keyof (typeof causeLabels)[Side] & string];

export const causeSchema = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('objective'), code: z.enum(codesOf('objective')) }),
  z.strictObject({ side: z.literal('subjective'), code: z.enum(codesOf('subjective')) }),
]);
export type Cause = z.infer<typeof causeSchema>;

/** The words for a cause; codes of an explanation that are not of this list stay as they were given. */
export function causeWords(side: Cause['side'], code: string): Bilingual {
  const words: Readonly<Record<string, Bilingual>> = causeLabels[side];
  return words[code] ?? { vi: code, en: code };
}
