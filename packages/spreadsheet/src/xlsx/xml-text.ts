const code = /_x([0-9A-Fa-f]{4})_/g;

/** Characters that XML cannot hold are written `_x000D_` in cells. */
export const unescapeXmlText = (text: string): string =>
  text.includes('_x') ? text.replace(code, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

const asCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in a cell, so that reading gives the same: also what already looks like such a code. */
export const escapeXmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      asCode,
    )
    .replace(/[&<>"]/g, (character) => entities[character]!);
