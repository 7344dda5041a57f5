import type { Bilingual } from '../../core/bilingual.schema.ts';
import { labelOf } from '../catalogue-labels.ts';
import type { Catalogue } from '../catalogue.schema.ts';

/** Names an entry of a list, such as "biểu hiện 11"; the list is the last key of the path to it. */
type Naming = (entry: Readonly<Record<string, unknown>>, catalogue: Catalogue) => Bilingual;

const namings: Readonly<Record<string, Naming>> = {
  behaviours: ({ code }, { behaviours }) => {
    const behaviour = behaviours.find((one) => one.code === code);
    const name = behaviour ? String(behaviour.ordinal) : String(code);
    return { vi: `biểu hiện ${name}`, en: `behaviour ${name}` };
  },
  clauses: ({ letter }) => ({ vi: `đoạn ${String(letter)}`, en: `clause ${String(letter)}` }),
  provisions: ({ code }) => ({ vi: `đoạn ${String(code)}`, en: `passage ${String(code)}` }),
  questions: ({ number }) => ({ vi: `câu hỏi ${String(number)}`, en: `question ${String(number)}` }),
  sources: ({ id }) => ({ vi: `tài liệu nguồn ${String(id)}`, en: `source document ${String(id)}` }),
  doubts: ({ id }) => ({ vi: `điểm còn ngờ ${String(id)}`, en: `doubt ${String(id)}` }),
  parameters: ({ id, label }) => {
    const words = label as Bilingual | undefined;
    return { vi: `thông số “${words?.vi ?? String(id)}”`, en: `parameter “${words?.en ?? String(id)}”` };
  },
  values: ({ from }) => ({ vi: `giá trị từ ${String(from)}`, en: `value from ${String(from)}` }),
  mechanisms: ({ id }) => {
    const label = labelOf('mechanism', String(id));
    return { vi: `cơ chế “${label.vi}”`, en: `mechanism “${label.en}”` };
  },
  indicators: ({ id, name }) => quoted(id, name, { vi: 'chỉ báo', en: 'indicator' }),
  predicates: ({ name, label }) => quoted(name, label, { vi: 'điều kiện', en: 'condition' }),
};

function quoted(id: unknown, words: unknown, { vi, en }: Bilingual): Bilingual {
  const own = words as Bilingual | undefined;
  return { vi: `${vi} “${own?.vi ?? String(id)}”`, en: `${en} “${own?.en ?? String(id)}”` };
}

/** The name of an entry, or nothing where entries of such a list have none. */
export function nameEntry(list: string, entry: unknown, catalogue: Catalogue): Bilingual | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  return namings[list]?.(entry as Readonly<Record<string, unknown>>, catalogue);
}
