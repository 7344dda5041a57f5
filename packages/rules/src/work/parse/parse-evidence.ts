import type { Problem } from '../../core/problem.ts';
import { quote } from '../../core/quote.ts';
import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { instantMicros } from '../../core/instant.ts';
import { checkLine } from './check-line.ts';
import { contradictions } from './contradictions.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { enough, fault, type LineFault, tellProblems } from './evidence-problem.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { compareVersions, type PlacedRecord } from './version-faults.ts';

export interface EvidenceFile {
  /** Tells CSV by its ending, unless `format` does; anything else is JSON lines. */
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly format?: 'json-lines' | 'csv' | undefined;
  /** The kind of every row of a CSV file that has no column `kind`. */
  readonly kind?: EvidenceKindId | undefined;
  readonly encoding?: Encoding | undefined;
  /** When the file came in, an instant: nothing in it can have been recorded later. */
  readonly receivedAt?: string | undefined;
}

export type ParsedEvidence =
  | { readonly ok: true; readonly records: readonly EvidenceRecord[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one evidence file, or says what is wrong with it, by line and field. All or nothing; never throws. */
export function parseEvidence(file: EvidenceFile): ParsedEvidence {
  const decoded =
    typeof file.content === 'string'
      ? ({ ok: true, text: file.content.normalize('NFC') } as const)
      : decodeText(file.content, file.encoding);
  if (!decoded.ok) return refused(file.name, [decoded.fault]);
  const csv = file.format === undefined ? /\.csv$/i.test(file.name) : file.format === 'csv';
  const { lines, faults } = csv
    ? readCsv(withoutMark(decoded.text), file.kind)
    : readJsonLines(withoutMark(decoded.text));
  const placed: PlacedRecord[] = [];
  for (const one of lines) {
    if (faults.length >= enough) break;
    const record = checkLine(one);
    if (Array.isArray(record)) faults.push(...record);
    else {
      faults.push(...contradictions(record, one.line), ...recordedLater(record, one.line, file.receivedAt));
      placed.push({ line: one.line, record });
    }
  }
  const versions = compareVersions(placed);
  const all = [...faults, ...versions.faults];
  return all.length > 0 ? refused(file.name, all) : { ok: true, records: versions.distinct };
}

function refused(name: string, faults: readonly LineFault[]): ParsedEvidence {
  return {
    ok: false,
    problems: tellProblems(
      name,
      [...faults].sort((a, b) => a.line - b.line),
    ),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function recordedLater(
  { recordedAt }: EvidenceRecord,
  line: number,
  receivedAt: string | undefined,
): LineFault[] {
  if (receivedAt === undefined || instantMicros(recordedAt) <= instantMicros(receivedAt)) return [];
  const words = {
    vi: `${quote(recordedAt)} sau lúc nhận tệp ${quote(receivedAt)}`,
    en: `${quote(recordedAt)} is after the file came in, ${quote(receivedAt)}`,
  };
  const remedy = {
    vi: 'kiểm tra đồng hồ và múi giờ của hệ thống nguồn',
    en: 'check the clock and the offset of the source',
  };
  return [fault(line, ['recordedAt'], 'recorded-ahead', words, remedy)];
}
