import { findDocument, type IssuedDocument } from '@kycuong/db/document';
import type { DocumentToPrint } from '@kycuong/documents/document-to-print';
import { documentHash, documentRefusal, type DocumentLayout } from '@kycuong/rules/document';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import type { MadeFile } from '../core/table-file.ts';
import type { DocumentInput, fileInput } from './document-inputs.ts';

export interface DocumentView extends Omit<IssuedDocument, 'content'> {
  readonly layout: DocumentLayout;
}

export const readDocument = (acting: Acting, key: DocumentInput): Promise<DocumentView> =>
  acting.transaction(async (trx) => {
    const found = (await findDocument(trx, key)) ?? refuse(documentRefusal('NO_SUCH_DOCUMENT'));
    const { content, ...line } = found;
    if (documentHash(line.no, content) !== line.hash)
      throw new Error(`document ${line.kind} ${line.year}/${line.no} is not what was issued`);
    return { ...line, layout: JSON.parse(content) as DocumentLayout };
  });

/** Loaded by the first file that asks: a process that makes none carries neither library. */
const writers = {
  docx: {
    write: async (page: DocumentToPrint) => (await import('@kycuong/documents/write-docx')).writeDocx(page),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: {
    write: async (page: DocumentToPrint) => (await import('@kycuong/documents/write-pdf')).writePdf(page),
    mediaType: 'application/pdf',
  },
} as const;

/** Made anew each time from what was issued, outside the transaction: the name of the file tells its number and nobody's name. */
export const documentFile = async (
  acting: Acting,
  { format, ...key }: z.infer<typeof fileInput>,
): Promise<MadeFile> => {
  const { layout, no } = await readDocument(acting, key);
  const { write, mediaType } = writers[format];
  const fileName = `van-ban-${key.year}-${no}-${key.kind}.${format}`;
  return { fileName, mediaType, bytes: await write({ layout, number: no }) };
};
