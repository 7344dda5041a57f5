import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetFaultError } from '../sheet-fault.ts';
import { brokenZip, unpacked } from './zip.ts';

export interface XmlHandlers {
  /** Names come without their prefix: programs choose prefixes as they like. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Names of elements repeat by the million; each is cut once. */
const locals = new Map<string, string>();
const localOf = (name: string): string => {
  const known = locals.get(name);
  if (known !== undefined) return known;
  const cut = local(name);
  if (locals.size < 1000) locals.set(name, cut);
  return cut;
};

function parserOf({ open, close, text }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new SheetFaultError(brokenZip);
  });
  // A document type can name entities that grow when read; sheets have none.
  parser.on('doctype', () => {
    throw new SheetFaultError(brokenZip);
  });
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(localOf(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localOf(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

export function readXml(text: string, handlers: XmlHandlers): void {
  parserOf(handlers).write(text).close();
}

/** Feeds a part as it is unpacked; `take` gives out what the handlers have gathered from each piece. */
export async function* streamXml<Item>(
  stream: Readable,
  handlers: XmlHandlers,
  take: () => Item[],
): AsyncGenerator<Item> {
  const parser = parserOf(handlers);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of unpacked(stream)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield* take();
  }
  parser.write(decoder.decode()).close();
  yield* take();
}
