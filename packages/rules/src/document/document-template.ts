import { z } from 'zod';

/** Parts of the form of Nghị định 30/2020/NĐ-CP that a province words itself, in the order of the page. */
export const templateParts = [
  'superior',
  'issuer',
  'symbol',
  'place',
  'abstract',
  'addressee',
  'bases',
  'body',
  'recipients',
  'authority',
  'post',
  'signer',
] as const;
export type TemplatePart = (typeof templateParts)[number];

/** Parts of several lines; every other part is one line. */
export const partsOfLines = ['bases', 'body', 'recipients'] as const satisfies TemplatePart[];
/** Parts that a document cannot go without. */
export const neededParts = [
  'issuer',
  'symbol',
  'place',
  'abstract',
  'body',
  'post',
  'signer',
] as const satisfies TemplatePart[];

export const partLength = (part: TemplatePart): number =>
  part === 'body' ? 20_000 : isOfLines(part) ? 4000 : 300;
export const isOfLines = (part: TemplatePart): boolean => (partsOfLines as readonly string[]).includes(part);
export const isNeeded = (part: TemplatePart): boolean => (neededParts as readonly string[]).includes(part);

const part = (name: TemplatePart) => z.string().max(partLength(name));

/** Plain words with named fields in double braces; nothing in it is ever run, and no mark is formatting. */
export const documentTemplateSchema = z.strictObject({
  superior: part('superior'),
  issuer: part('issuer'),
  symbol: part('symbol'),
  place: part('place'),
  abstract: part('abstract'),
  addressee: part('addressee'),
  bases: part('bases'),
  body: part('body'),
  recipients: part('recipients'),
  authority: part('authority'),
  post: part('post'),
  signer: part('signer'),
} satisfies Record<TemplatePart, z.ZodString>);
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>;
