import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

const flowWidth = 80;

/** How wide the lines of our files are. */
export const lineWidth = 110;

/** Long words are folded, short maps and lists stand on one line, and long items are set apart: for people who read and edit. */
export function layOut(document: Document): void {
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
}

/** Whether a collection of plain values is short enough to stand on one line. */
function fitsOneLine(node: YAMLMap | YAMLSeq): boolean {
  const values = isSeq(node) ? node.items : node.items.map((item) => (isPair(item) ? item.value : item));
  return values.every(isScalar) && JSON.stringify(node).length <= flowWidth;
}
