import type { Bilingual } from '../../core/bilingual.schema.ts';
import { evidenceKind, type EvidenceKindId, type Field } from '../../work/work.ts';
import type { Case, CaseRecord } from './case-file.schema.ts';

type Parts = Pick<Case, 'add' | 'change' | 'remove'>;

interface OneEdit {
  readonly name: Bilingual;
  readonly edit: (to: Parts) => Parts;
}

/** Small changes to evidence, one at a time: a record gone, a value missing or turned, a record like another one more. */
export function oneEdits(records: readonly CaseRecord[]): readonly OneEdit[] {
  return records.flatMap((record): OneEdit[] => {
    const { kind, id } = record;
    const gone: OneEdit = {
      name: { vi: `không có ${id}`, en: `without ${id}` },
      edit: ({ add = [], remove = [] }) =>
        add.some((one) => one.id === id)
          ? { add: add.filter((one) => one.id !== id) }
          : { remove: [...remove, id] },
    };
    const fields = evidenceKind(kind as EvidenceKindId).fields.filter(({ name }) => name in record);
    return [gone, ...fields.flatMap((field) => ofField(record, field))];
  });
}

function ofField(record: CaseRecord, { name, type, nullable }: Field): readonly OneEdit[] {
  const { id } = record;
  const set =
    (value: unknown): OneEdit['edit'] =>
    ({ change = {} }) => ({ change: { ...change, [id]: { ...change[id], [name]: value } } });
  const blank: OneEdit = {
    name: { vi: `${id} thiếu ${name}`, en: `${id} without ${name}` },
    edit: set(null),
  };
  const others: readonly unknown[] =
    type.type === 'truth'
      ? [record[name] !== true]
      : type.type === 'code'
        ? type.values.map(({ code }) => code).filter((code) => code !== record[name])
        : [];
  return [
    ...(nullable ? [blank] : []),
    ...others.flatMap((value): OneEdit[] => [
      {
        name: { vi: `${id} có ${name} là ${String(value)}`, en: `${id} with ${name} ${String(value)}` },
        edit: set(value),
      },
      {
        name: {
          vi: `thêm như ${id}, ${name} là ${String(value)}`,
          en: `one more like ${id}, ${name} ${String(value)}`,
        },
        edit: ({ add = [] }) => ({ add: [...add, { ...record, id: `${id}-nua`, [name]: value }] }),
      },
    ]),
  ];
}
