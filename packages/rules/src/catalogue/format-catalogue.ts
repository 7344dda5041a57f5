import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Catalogue, catalogueSchema } from './catalogue.schema.ts';

const lineWidth = 110;
const flowWidth = 80;

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
  const document = new Document(catalogueSchema.parse(catalogue));
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key') return;
      const text = String(node.value);
      if (text.length > flowWidth) node.type = Scalar.BLOCK_FOLDED;
      // Unquoted, a short text such as "?⏎x" would be read as the key of a map.
      else if (text.includes('\n')) node.type = Scalar.QUOTE_DOUBLE;
    },
    Map: (_key, node) => {
      node.flow = fitsOneLine(node);
    },
    Seq: (_key, node) => {
      node.flow = fitsOneLine(node);
      for (const item of node.items.slice(1)) if (isMap(item) && !fitsOneLine(item)) item.spaceBefore = true;
    },
  });
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

/** Whether a collection of plain values is short enough to stand on one line. */
function fitsOneLine(node: YAMLMap | YAMLSeq): boolean {
  const values = isSeq(node) ? node.items : node.items.map((item) => (isPair(item) ? item.value : item));
  return values.every(isScalar) && JSON.stringify(node).length <= flowWidth;
}
