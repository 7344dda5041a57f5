import type { Bilingual } from '../../core/bilingual.schema.ts';
import { evidenceKind, type EvidenceKindId } from '../../work/work.ts';
import type { MissingData, ReasonNode, ValueReason } from './reasons.ts';

/** What the leaves that leave the whole undecided are missing; what is missing elsewhere no longer matters. */
export function missingData(tree: ReasonNode): readonly MissingData[] {
  if (!tree.decides || tree.outcome !== 'unknown') return [];
  if (tree.kind !== 'leaf') return tree.of.flatMap(missingData);
  return tree.values.flatMap((value) => missingOf(value).map((words) => ({ node: tree.node, words })));
}

function missingOf({ label, low, high, records, incomplete }: ValueReason): readonly Bilingual[] {
  if (low === high && low !== null) return [];
  const found = records.possible.map(({ record, missing }) => say(record, missing));
  if (incomplete) found.push(sayIncomplete(incomplete));
  return found.length > 0 ? found : [{ vi: `chưa biết ${label.vi}`, en: `${label.en} is not known` }];
}

function say(record: string, missing: readonly Bilingual[]): Bilingual {
  const list = (language: keyof Bilingual) => missing.map((label) => `“${label[language]}”`).join(', ');
  return missing.length === 0
    ? {
        vi: `bản ghi ${record} chưa đủ để biết có tính hay không`,
        en: `record ${record} does not say whether it counts`,
      }
    : { vi: `bản ghi ${record} chưa ghi ${list('vi')}`, en: `record ${record} does not say ${list('en')}` };
}

function sayIncomplete({ kind, until }: NonNullable<ValueReason['incomplete']>): Bilingual {
  const { vi, en } = evidenceKind(kind as EvidenceKindId).label;
  return until === null
    ? { vi: `chưa rõ dữ liệu “${vi}” đủ đến ngày nào`, en: `no source says how far its data on “${en}” goes` }
    : { vi: `dữ liệu “${vi}” mới đủ đến ngày ${until}`, en: `data on “${en}” is complete only to ${until}` };
}
