import type { Bilingual } from '../../../core/bilingual.schema.ts';
import type { WorkKindId } from '../../../work/evidence-kinds.ts';
import type { Grain, GrainKey, SubjectGrain } from '../../language/grain.ts';

interface GrainWords {
  /** Before the window: what stays the same. */
  readonly same: Bilingual;
  /** After the window: who did it; empty in English, where it stands before. */
  readonly who: Bilingual;
}

const none: Bilingual = { vi: '', en: '' };
const about = (vi: string, en: string): Bilingual => ({ vi, en });

const subjects: Readonly<Record<SubjectGrain, GrainWords>> = {
  officer: { same: about('', 'for one officer'), who: about('một người', '') },
  unit: { same: about('', 'for one unit'), who: about('một đơn vị', '') },
  matter: { same: about('cùng một việc', 'for one matter'), who: none },
  'officer-matter': {
    same: about('cùng một việc', 'for one officer and one matter'),
    who: about('một người', ''),
  },
  'unit-matter': {
    same: about('cùng một việc', 'for one unit and one matter'),
    who: about('một đơn vị', ''),
  },
  'head-deputy': {
    same: about('giữa một người đứng đầu và một cấp phó', 'between a head and a deputy'),
    who: none,
  },
  'unit-unit': { same: about('giữa hai đơn vị', 'from one unit to another'), who: none },
  collective: { same: about('', 'for one leadership collective'), who: about('một tập thể lãnh đạo', '') },
};

const records: Readonly<Record<WorkKindId, Bilingual>> = {
  assignment: about('một việc được giao', 'an assignment'),
  referral: about('một lần chuyển việc', 'a referral'),
  consultation: about('một lần xin ý kiến', 'a consultation'),
  reply: about('một lần trả lời', 'a reply'),
  advice: about('một lần tham mưu', 'a piece of advice'),
  meeting: about('một cuộc họp', 'a meeting'),
  signature: about('một lần ký', 'a signature'),
  reminder: about('một lần đôn đốc', 'a reminder'),
  report: about('một báo cáo', 'a report'),
  dossier: about('một hồ sơ', 'a dossier'),
  petition: about('một đơn', 'a petition'),
  'spot-check': about('một lần kiểm tra đột xuất', 'a spot check'),
  finding: about('một kết quả thanh tra, kiểm tra', 'an inspection finding'),
  assessment: about('một lần đánh giá', 'an assessment'),
};

export function grainWords(grain: Grain): GrainWords {
  return typeof grain === 'string' ? subjects[grain] : { same: none, who: records[grain.record] };
}

/** What a key of a row is called in the sentence. */
export const keyWords: Readonly<Record<GrainKey, Bilingual>> = {
  officer: about('người đó', 'the officer'),
  unit: about('đơn vị', 'the unit'),
  matter: about('việc', 'the matter'),
  head: about('người đứng đầu', 'the head'),
  deputy: about('cấp phó', 'the deputy'),
  fromUnit: about('đơn vị chuyển', 'the sending unit'),
  toUnit: about('đơn vị nhận', 'the receiving unit'),
  collective: about('tập thể lãnh đạo', 'the collective'),
  record: about('bản ghi', 'the record'),
};
