// The public file of the slice.
export {
  type DocumentKey,
  type DocumentLine,
  findDocument,
  type IssuedDocument,
  issueDocument,
  listDocuments,
} from './issued.ts';
export { saveTemplate, type StoredTemplate, storedTemplates } from './templates.ts';
