import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnName } from './cell-place.ts';
import { escapeXmlText } from './xml-text.ts';

type Rows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

export interface SheetToWrite {
  readonly name: string;
  /** The first row is the header. Every cell is text, so that nothing in it is ever run. */
  readonly rows: Rows;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as it is made: memory does not grow with its rows. Reading it gives the same texts. */
export function writeXlsx(sheets: readonly SheetToWrite[]): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(head + text), name);
  const each = (make: (at: number, sheet: SheetToWrite) => string) =>
    sheets.map((sheet, at) => make(at + 1, sheet)).join('');
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${each((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${content}.worksheet+xml"/>`)}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${each((at, { name }) => `<sheet name="${escapeXmlText(sheetName(name, at))}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelation}">${each((at) => `<Relationship Id="rId${at}" Type="${relation}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  );
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  );
  for (const [at, { rows }] of sheets.entries())
    zip.addReadStream(
      Readable.from(sheetXml(rows), { objectMode: false }),
      `xl/worksheets/sheet${at + 1}.xml`,
    );
  zip.end();
  return zip.outputStream as Readable;
}

/** Excel takes 31 characters, and none of these. */
const sheetName = (name: string, at: number): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || `Sheet${at}`;

async function* sheetXml(rows: Rows): AsyncGenerator<Buffer> {
  let waiting = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18"/><sheetData>`;
  let row = 0;
  for await (const cells of rows) {
    row++;
    const style = row === 1 ? 1 : 0;
    waiting += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row, style)).join('')}</row>`;
    if (waiting.length < 64 * 1024) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(`${waiting}</sheetData></worksheet>`);
}

const cellXml = (cell: string, column: number, row: number, style: number): string =>
  cell === ''
    ? ''
    : `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXmlText(cell)}</t></is></c>`;
