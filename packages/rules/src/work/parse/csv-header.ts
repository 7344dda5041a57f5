import { nearest } from '../../core/nearest.ts';
import { quote, quoteAll } from '../../core/quote.ts';
import { evidenceKind, type EvidenceKindId, evidenceKinds } from '../evidence-kinds.ts';
import { fault, type LineFault } from './evidence-problem.ts';

const ofEveryLine = ['kind', 'id', 'source', 'recordedAt', 'withdrawn'];

/** What is wrong with the line that names the columns. */
export function headerFaults(columns: readonly string[], kind: EvidenceKindId | undefined): LineFault[] {
  const known = knownColumns(kind);
  const strange = columns
    .filter((column) => !known.includes(column))
    .map((column) => unknownColumn(column, known));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index).map(columnTwice);
  const kindless = kind === undefined && !columns.includes('kind') ? [noKind] : [];
  return [...strange, ...twice, ...kindless];
}

function knownColumns(kind: EvidenceKindId | undefined): string[] {
  const kinds = kind === undefined ? evidenceKinds : [evidenceKind(kind)];
  return [...new Set([...ofEveryLine, ...kinds.flatMap(({ fields }) => fields.map(({ name }) => name))])];
}

function unknownColumn(column: string, known: readonly string[]): LineFault {
  const meant = nearest(column, known);
  return fault(
    1,
    [column],
    'unknown-key',
    { vi: `không có trường ${quote(column)}`, en: `there is no field ${quote(column)}` },
    meant === undefined
      ? { vi: `các cột dùng được: ${quoteAll(known)}`, en: `the columns are ${quoteAll(known)}` }
      : { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` },
  );
}

function columnTwice(column: string): LineFault {
  return fault(
    1,
    [column],
    'duplicate-key',
    { vi: `cột ${quote(column)} bị trùng`, en: `the column ${quote(column)} stands twice` },
    { vi: 'giữ một cột, bỏ cột kia', en: 'keep one and remove the other' },
  );
}

const noKind = fault(
  1,
  ['kind'],
  'missing-key',
  { vi: 'không biết tệp này là loại bản ghi nào', en: 'nothing says what kind of record this file holds' },
  {
    vi: 'thêm cột `kind`, hoặc nói loại khi đọc tệp',
    en: 'add a column `kind`, or say the kind when reading the file',
  },
);
