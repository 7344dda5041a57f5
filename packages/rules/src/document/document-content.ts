import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/canonical-json.ts';
import type { DocumentLayout } from './document-layout.ts';

/** One spelling of what a document says, as it is kept. */
export const documentContent = (layout: DocumentLayout): string => canonicalJson(layout);

/** SHA-256, in hexadecimal, of the number and what the document says under it: the database makes the same one. */
export const documentHash = (number: number, content: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${number} ${content}`)));
