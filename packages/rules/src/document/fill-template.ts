import { type DocumentFieldId, fieldNamed, type FieldValues } from './document-fields.ts';
import { type DocumentTemplate, isNeeded, type TemplatePart, templateParts } from './document-template.ts';
import { templatePieces } from './template-pieces.ts';

/** Only what can be printed: no control characters, nothing that turns the direction of reading, no half of a pair, one kind of line break. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uFFFE\uFFFF]/gu, '\uFFFD');

/** A part with its values in place. A value is words: braces in it stay braces. */
export const fillPart = (part: string, values: FieldValues): string =>
  templatePieces(part)
    .map(({ kind, text }) => {
      const id = kind === 'field' ? fieldNamed(text) : undefined;
      return printable(id ? (values[id] ?? '') : text);
    })
    .join('');

const fieldsOfPart = (part: string): readonly DocumentFieldId[] =>
  templatePieces(part).flatMap(({ kind, text }) => (kind === 'field' ? (fieldNamed(text) ?? []) : []));

/** Fields that a template names, in the order of its parts, each once. */
export const fieldsOfTemplate = (template: DocumentTemplate): readonly DocumentFieldId[] => [
  ...new Set(templateParts.flatMap((part) => fieldsOfPart(template[part]))),
];

const mayBeEmpty = (part: TemplatePart): boolean =>
  !isNeeded(part) && part !== 'addressee' && part !== 'bases';

/** Fields without which a document would have a hole: those of the parts that it cannot go without. */
export const missingFields = (
  template: DocumentTemplate,
  values: FieldValues,
): readonly DocumentFieldId[] => {
  const needed = new Set(
    templateParts.filter((part) => !mayBeEmpty(part)).flatMap((part) => fieldsOfPart(template[part])),
  );
  return [...needed].filter((id) => (values[id] ?? '').trim() === '');
};
