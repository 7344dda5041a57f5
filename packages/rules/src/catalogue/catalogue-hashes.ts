import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Catalogue } from './catalogue.schema.ts';

export interface CatalogueHashes {
  /** Of the verbatim half: two catalogues that quote the same words have the same. */
  readonly directiveText: string;
  readonly settings: string;
  /** Of both. What an approval is bound to. */
  readonly content: string;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export function catalogueHashes(catalogue: Omit<Catalogue, 'format' | 'province'>): CatalogueHashes {
  const { directive, behaviours, provisions, questions } = catalogue;
  const directiveText = hash(canonicalJson({ directive, behaviours, provisions, questions }));
  const settings = hash(canonicalJson(catalogue.settings));
  return { directiveText, settings, content: hash(`${directiveText}\n${settings}`) };
}
