import type { Bilingual } from '../../../core/bilingual.schema.ts';
import { sayWitness } from '../witness.ts';
import type { MeaningChange, MeaningRelation } from './meaning-change.ts';

const relationWords: Readonly<Record<MeaningRelation, Bilingual>> = {
  equivalent: { vi: 'nghĩa không đổi', en: 'means the same' },
  stricter: { vi: 'chặt hơn: bớt tín hiệu, không thêm', en: 'stricter: fewer signals, none more' },
  looser: { vi: 'rộng hơn: thêm tín hiệu, không bớt', en: 'looser: more signals, none fewer' },
  incomparable: { vi: 'vừa bớt vừa thêm tín hiệu', en: 'some signals fewer and some more' },
  added: { vi: 'chỉ báo mới', en: 'a new indicator' },
  removed: { vi: 'chỉ báo bị bỏ', en: 'an indicator removed' },
  moved: {
    vi: 'xét theo đối tượng khác, không so sánh được',
    en: 'looks at other subjects and cannot be compared',
  },
  'not-analysed': { vi: 'chưa phân tích được', en: 'not analysed' },
};

const alsoWords: Readonly<Record<MeaningChange['alsoChanged'][number], Bilingual>> = {
  concerns: { vi: 'người liên quan', en: 'whom it concerns' },
  absorbs: { vi: 'chỉ báo mà nó gộp', en: 'the indicators it absorbs' },
  honours: { vi: 'lý do loại trừ', en: 'the causes it honours' },
};

export function sayMeaning(change: Omit<MeaningChange, 'message'>): Bilingual {
  const { relation, lost, gained, differsWithMissingData, alsoChanged } = change;
  const parts: Bilingual[] = [relationWords[relation]];
  if (lost) parts.push(example({ vi: 'bớt, ví dụ', en: 'fewer, for example' }, sayWitness(lost)));
  if (gained) parts.push(example({ vi: 'thêm, ví dụ', en: 'more, for example' }, sayWitness(gained)));
  if (differsWithMissingData)
    parts.push({ vi: 'khi thiếu dữ liệu có thể khác', en: 'may differ where data is missing' });
  for (const part of alsoChanged) {
    const { vi, en } = alsoWords[part];
    parts.push({ vi: `đổi ${vi}`, en: `${en} changed` });
  }
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

function example(head: Bilingual, row: Bilingual): Bilingual {
  return { vi: `${head.vi}: ${row.vi}`, en: `${head.en}: ${row.en}` };
}
