import { motto, nation, numberLine } from '@kycuong/rules/document';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type DocumentToPrint, fileProperties, margins, typeSize } from './document-to-print.ts';

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}
const run = (text: string, { size = typeSize.body, underline, ...look }: Look = {}) =>
  new TextRun({ text, size: size * 2, ...look, ...(underline && { underline: {} }) });
const line = (text: string, look: Look = {}, paragraph: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...paragraph, children: [run(text, look)] });
const head = { size: typeSize.head } as const;
const blank = (count = 1) => Array.from({ length: count }, () => line(''));

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
/** Two columns without rules: the form puts what belongs to the body left, and the nation or the signer right. */
const columns = (left: Paragraph[], right: Paragraph[], leftPercent: number) => {
  const cell = (children: Paragraph[], percent: number) =>
    new TableCell({
      children,
      verticalAlign: VerticalAlign.TOP,
      width: { size: percent, type: WidthType.PERCENTAGE },
    });
  const whole = convertMillimetersToTwip(210 - margins.left - margins.right);
  const leftWidth = Math.round((whole * leftPercent) / 100);
  return new Table({
    borders: noBorders,
    layout: TableLayoutType.FIXED,
    columnWidths: [leftWidth, whole - leftWidth],
    width: { size: whole, type: WidthType.DXA },
    rows: [new TableRow({ children: [cell(left, leftPercent), cell(right, 100 - leftPercent)] })],
  });
};

const body: IParagraphOptions = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: convertMillimetersToTwip(10) },
  spacing: { before: 120, line: 276, lineRule: LineRuleType.AUTO },
};

/** A page as DOCX, for whoever has to sign or amend it in a word processor. */
export async function writeDocx({ layout, number }: DocumentToPrint): Promise<Uint8Array> {
  const { name, abstract } = layout;
  const letterhead = columns(
    [
      ...(layout.superior ? [line(layout.superior, head)] : []),
      line(layout.issuer, { ...head, bold: true, underline: true }),
      line(numberLine(layout, number), head, { spacing: { before: 120 } }),
      ...(name === null ? [line(abstract, { size: 12 })] : []),
    ],
    [
      line(nation, { size: 12, bold: true }),
      line(motto, { ...head, bold: true, underline: true }),
      line(layout.placeAndDay, { ...head, italics: true }, { spacing: { before: 120 } }),
    ],
    40,
  );
  const foot = columns(
    [
      line('Nơi nhận:', { size: 12, bold: true, italics: true }, { alignment: AlignmentType.LEFT }),
      ...layout.recipients.map((one) =>
        line(one, { size: typeSize.small }, { alignment: AlignmentType.LEFT }),
      ),
    ],
    [
      ...(layout.authority ? [line(layout.authority, { bold: true })] : []),
      line(layout.post, { bold: true }),
      ...blank(4),
      line(layout.signer, { bold: true }),
    ],
    50,
  );
  const document = new Document({
    creator: fileProperties.author,
    lastModifiedBy: fileProperties.author,
    title: fileProperties.title,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: typeSize.body * 2, color: '000000' } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(margins.top),
              right: convertMillimetersToTwip(margins.right),
              bottom: convertMillimetersToTwip(margins.bottom),
              left: convertMillimetersToTwip(margins.left),
            },
          },
        },
        children: [
          letterhead,
          ...blank(),
          ...(name === null ? [] : [line(name, { bold: true }), line(abstract, { bold: true }), ...blank()]),
          ...(layout.addressee ? [line(`Kính gửi: ${layout.addressee}`), ...blank()] : []),
          ...layout.bases.map((one) => line(one, { italics: true }, body)),
          ...layout.body.map(({ article, text, centred }) =>
            centred
              ? line(text, { bold: true }, { spacing: { before: 120 } })
              : new Paragraph({ ...body, children: [run(article, { bold: true }), run(text)] }),
          ),
          ...blank(),
          foot,
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
