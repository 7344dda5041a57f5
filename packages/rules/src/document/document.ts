// The public file of the slice: official documents in the form of Nghị định 30/2020/NĐ-CP, from a province's template to the page.
export { checkTemplate } from './check-template.ts';
export { defaultTemplates } from './default-templates.ts';
export { documentContent, documentHash } from './document-content.ts';
export {
  type DocumentFieldId,
  documentFieldIds,
  documentFields,
  type FieldValues,
  fieldValuesSchema,
  sampleValues,
} from './document-fields.ts';
export { type DocumentKind, documentKinds, kindsOfDocument } from './document-kinds.ts';
export {
  type DocumentLayout,
  layoutOf,
  type LayoutParagraph,
  motto,
  nation,
  numberLine,
} from './document-layout.ts';
export { documentRefusal, type DocumentRefusalCode, documentRefusalCodes } from './document-refusals.ts';
export {
  type DocumentTemplate,
  documentTemplateSchema,
  isOfLines,
  partLength,
  templateParts,
} from './document-template.ts';
export { fieldsOfTemplate, missingFields } from './fill-template.ts';
export { hindranceToCaseDocument, hindranceToLetterDocument } from './may-issue.ts';
export { valuesOfCase, valuesOfLetter } from './values-of-file.ts';
