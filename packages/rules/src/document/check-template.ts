import type { Bilingual } from '../core/bilingual.schema.ts';
import { nearest } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';
import { quote } from '../core/quote.ts';
import { documentFieldIds, documentFields, fieldNamed } from './document-fields.ts';
import {
  type DocumentTemplate,
  isNeeded,
  isOfLines,
  type TemplatePart,
  templateParts,
} from './document-template.ts';
import { type TemplatePiece, templatePieces } from './template-pieces.ts';

type Words = readonly [code: string, message: Bilingual, remedy: Bilingual];

/** Everything that is wrong with a template, each with its part, line and column; an empty list lets it be saved. */
export const checkTemplate = (template: DocumentTemplate): readonly Problem[] =>
  templateParts.flatMap((part) => problemsOfPart(part, template[part]));

function problemsOfPart(part: TemplatePart, text: string): Problem[] {
  if (isNeeded(part) && text.trim() === '') return [problemAt(part, text, 0, partEmpty)];
  if (!isOfLines(part) && text.includes('\n'))
    return [problemAt(part, text, text.indexOf('\n'), oneLineOnly)];
  return [
    ...[...text.matchAll(unseen)]
      .slice(0, 1)
      .map(({ index }) => problemAt(part, text, index, unseenCharacter)),
    ...templatePieces(text).flatMap((piece) => {
      const words = faultOf(piece, part);
      return words ? [problemAt(part, text, piece.at, words)] : [];
    }),
  ];
}

const unseen = /(?!\n)\p{C}/gu;

function faultOf({ kind, text }: TemplatePiece, part: TemplatePart): Words | null {
  if (kind === 'words') return null;
  if (kind === 'stray') return straysBraces;
  const id = fieldNamed(text);
  if (!id) return unknownField(text);
  return documentFields[id].lines && !isOfLines(part) ? linesInOneLine(text) : null;
}

function problemAt(part: TemplatePart, text: string, at: number, [code, message, remedy]: Words): Problem {
  const before = text.slice(0, at);
  return {
    severity: 'error',
    code,
    path: part,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    message,
    remedy,
  };
}

const partEmpty: Words = [
  'part-empty',
  { vi: 'phần này còn trống', en: 'this part is empty' },
  { vi: 'ghi nội dung hoặc một trường', en: 'write words or a field' },
];
const oneLineOnly: Words = [
  'one-line-only',
  { vi: 'phần này chỉ có một dòng', en: 'this part is one line' },
  { vi: 'bỏ xuống dòng', en: 'remove the line break' },
];
const unseenCharacter: Words = [
  'unseen-character',
  { vi: 'có ký tự điều khiển không in được', en: 'there is a control character that cannot be printed' },
  { vi: 'xóa ký tự đó', en: 'remove it' },
];
const straysBraces: Words = [
  'stray-braces',
  { vi: 'dấu ngoặc nhọn kép không thành cặp', en: 'double braces that make no pair' },
  { vi: 'viết trường là {{tên trường}} trên một dòng', en: 'write a field as {{its name}} on one line' },
];
const linesInOneLine = (name: string): Words => [
  'lines-in-one-line',
  {
    vi: `trường ${quote(name)} có nhiều dòng, phần này chỉ có một dòng`,
    en: `the field ${quote(name)} has several lines, and this part is one line`,
  },
  { vi: 'chuyển trường này vào nội dung', en: 'move the field into the body' },
];
function unknownField(name: string): Words {
  const meant = nearest(
    name,
    documentFieldIds.map((id) => documentFields[id].name.vi),
  );
  return [
    'unknown-field',
    { vi: `không có trường ${quote(name)}`, en: `there is no field ${quote(name)}` },
    meant
      ? { vi: `có phải là {{${meant}}}?`, en: `did you mean {{${meant}}}?` }
      : { vi: 'chọn một trường trong danh sách', en: 'choose one of the list of fields' },
  ];
}
