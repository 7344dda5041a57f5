import { Document, isMap, isScalar, type YAMLMap } from 'yaml';
import { layOut, lineWidth } from '../core/yaml/lay-out.ts';
import { type Catalogue, catalogueSchema } from './catalogue.schema.ts';

const voices: Readonly<Record<string, string>> = {
  directive:
    ' ---- Chỉ thị nói: nguyên văn, không đổi một chữ trong cùng một edition ----\n' +
    ' The directive speaks: verbatim, and never changed inside an edition.',
  settings:
    ' ---- Tỉnh thiết lập: không có con số nào ở đây là của chỉ thị ----\n' +
    " The province's settings: no number here is the directive's.",
};

/** Writes a catalogue as a file that people read and edit. `parseCatalogue` gives the same catalogue back. */
export function formatCatalogue(catalogue: Catalogue): string {
  // The schema puts keys into their order for reading, also when they come sorted from canonical JSON.
  const document = new Document(catalogueSchema.parse(catalogue), { aliasDuplicateObjects: false });
  layOut(document);
  if (isMap(document.contents)) separateSections(document.contents);
  return document.toString({ lineWidth });
}

/** A blank line before every section, and at the two halves the words whose they are. */
function separateSections(root: YAMLMap): void {
  for (const { key, value } of root.items) {
    if (!isScalar(key) || isScalar(value)) continue;
    key.spaceBefore = true;
    key.commentBefore = voices[String(key.value)];
  }
}
