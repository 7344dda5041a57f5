import { quote } from '../../core/quote.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { formatEvidenceLine } from '../format-evidence-line.ts';
import { instantMicros } from '../../core/instant.ts';
import { fault, type LineFault } from './evidence-problem.ts';

export interface PlacedRecord {
  readonly line: number;
  readonly record: EvidenceRecord;
}

/**
 * Versions that exclude each other: an id used by two kinds, or two contents recorded at one instant. A repeated line that
 * says the same is no fault, so that a file can be sent again; it is left out of `distinct`.
 */
export function compareVersions(placed: readonly PlacedRecord[]): {
  distinct: EvidenceRecord[];
  faults: LineFault[];
} {
  const firsts = new Map<string, PlacedRecord>();
  const versions = new Map<string, Map<number, PlacedRecord>>();
  const distinct: EvidenceRecord[] = [];
  const faults: LineFault[] = [];
  for (const one of placed) {
    const { record, line } = one;
    const first = firsts.get(record.id);
    if (first === undefined) {
      firsts.set(record.id, one);
      distinct.push(record);
      continue;
    }
    const known = versions.get(record.id) ?? new Map([[microsOf(first), first]]);
    versions.set(record.id, known);
    const twin = known.get(microsOf(one));
    if (first.record.kind !== record.kind) faults.push(idOfTwoKinds(line, first));
    else if (twin === undefined) {
      known.set(microsOf(one), one);
      distinct.push(record);
    } else if (contentOf(twin.record) !== contentOf(record)) faults.push(twoContents(line, twin));
  }
  return { distinct, faults };
}

function microsOf({ record }: PlacedRecord): number {
  return instantMicros(record.recordedAt);
}

/** The offset an instant is written in does not matter. */
function contentOf(record: EvidenceRecord): string {
  return formatEvidenceLine({ ...record, recordedAt: '' });
}

function idOfTwoKinds(line: number, { line: other, record }: PlacedRecord): LineFault {
  return fault(
    line,
    ['id'],
    'duplicate-id',
    {
      vi: `${quote(record.id)} đã là một bản ghi loại ${quote(record.kind)} ở dòng ${other}`,
      en: `${quote(record.id)} is already a record of kind ${quote(record.kind)} on line ${other}`,
    },
    {
      vi: 'mã bản ghi là duy nhất trong cả tỉnh; thêm tiền tố của loại hoặc hệ thống nguồn',
      en: 'an id is unique within the province; put the kind or the source system before it',
    },
  );
}

function twoContents(line: number, { line: other, record }: PlacedRecord): LineFault {
  return fault(
    line,
    ['recordedAt'],
    'duplicate-version',
    {
      vi: `bản ghi ${quote(record.id)} có nội dung khác ở dòng ${other} với cùng thời điểm ghi nhận`,
      en: `the record ${quote(record.id)} has other content on line ${other} with the same \`recordedAt\``,
    },
    {
      vi: 'giữ một dòng; nếu là bản sửa thì ghi thời điểm sửa vào `recordedAt`',
      en: 'keep one line; if it is a correction, give `recordedAt` the instant of the correction',
    },
  );
}
