import { motto, nation, numberLine } from '@kycuong/rules/document';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type DocumentToPrint, fileProperties, margins, typeSize } from './document-to-print.ts';

/** Times New Roman's metrics, with every Vietnamese letter. */
const face = (style: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
const faces = {
  normal: face('400Regular'),
  bold: face('700Bold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('700Bold_Italic'),
};
const paths = new Set(Object.values(faces));
pdfmake.addFonts({ Tinos: faces });
// A page takes nothing from anywhere: no address is fetched, and no file is read but the faces.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => paths.has(path));

const points = (millimetres: number): number => (millimetres * 72) / 25.4;
const centred = (text: string, look: object = {}): Content => ({ text, alignment: 'center', ...look });
const head = { fontSize: typeSize.head };
const ruled = { ...head, bold: true, decoration: 'underline' } as const;
const gap = (lines: number): Content => ({ text: '\n'.repeat(lines) });

/** A page as PDF, to be printed and signed. */
export async function writePdf(given: DocumentToPrint): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definitionOf(given)).getBuffer());
}

function definitionOf({ layout, number }: DocumentToPrint): TDocumentDefinitions {
  const { name, abstract } = layout;
  const letterhead: Content = {
    columns: [
      {
        width: '40%',
        stack: [
          ...(layout.superior ? [centred(layout.superior, head)] : []),
          centred(layout.issuer, ruled),
          centred(numberLine(layout, number), { ...head, margin: [0, 6, 0, 0] }),
          ...(name === null ? [centred(abstract, { fontSize: 12 })] : []),
        ],
      },
      {
        width: '60%',
        stack: [
          centred(nation, { fontSize: 12, bold: true }),
          centred(motto, ruled),
          centred(layout.placeAndDay, { ...head, italics: true, margin: [0, 6, 0, 0] }),
        ],
      },
    ],
  };
  const paragraph = (text: Content, look: object = {}): Content => ({
    text: text as string,
    alignment: 'justify',
    leadingIndent: points(10),
    margin: [0, 6, 0, 0],
    lineHeight: 1.1,
    ...look,
  });
  const foot: Content = {
    unbreakable: true,
    columns: [
      {
        width: '50%',
        stack: [
          { text: 'Nơi nhận:', fontSize: 12, bold: true, italics: true },
          ...layout.recipients.map((text): Content => ({ text, fontSize: typeSize.small })),
        ],
      },
      {
        width: '50%',
        stack: [
          ...(layout.authority ? [centred(layout.authority, { bold: true })] : []),
          centred(layout.post, { bold: true }),
          gap(4),
          centred(layout.signer, { bold: true }),
        ],
      },
    ],
  };
  return {
    info: { ...fileProperties },
    pageSize: 'A4',
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    defaultStyle: { font: 'Tinos', fontSize: typeSize.body, color: '#000000' },
    content: [
      letterhead,
      gap(1),
      ...(name === null ? [] : [centred(name, { bold: true }), centred(abstract, { bold: true }), gap(1)]),
      ...(layout.addressee ? [centred(`Kính gửi: ${layout.addressee}`), gap(1)] : []),
      ...layout.bases.map((one) => paragraph(one, { italics: true })),
      ...layout.body.map(({ article, text, centred: middle }) =>
        middle
          ? centred(text, { bold: true, margin: [0, 6, 0, 0] })
          : paragraph([{ text: article, bold: true }, text]),
      ),
      gap(1),
      foot,
    ],
  };
}
