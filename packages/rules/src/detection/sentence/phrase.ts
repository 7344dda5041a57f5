import type { Bilingual } from '../../core/bilingual.schema.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Sentence, SlotKind, Token } from './token.ts';

/** Words or tokens that already exist, in the language of the template they stand in. */
type Part = Sentence | Bilingual | string;

export const nothing: Sentence = { vi: [], en: [] };

/** Puts parts into the gaps of two templates, one a language: `{0}` is the first part. */
export function phrase(vi: string, en: string, ...parts: readonly Part[]): Sentence {
  return { vi: fill(vi, 'vi', parts), en: fill(en, 'en', parts) };
}

/** A place of the tree, said. */
export function slot(kind: SlotKind, at: Pick<SlotPlace, 'node' | 'path'>, { vi, en }: Bilingual): Sentence {
  return slotFor(kind, at.node, [at.path], { vi, en });
}

export interface SlotPlace {
  readonly node: string;
  readonly path: Path;
}

/** Several places of the tree, said once. */
export function slotFor(
  kind: SlotKind,
  node: string,
  paths: readonly Path[],
  { vi, en }: Bilingual,
): Sentence {
  const token = (text: string): Token => ({
    kind: 'slot',
    slot: kind,
    node,
    paths: paths.map(formatPath),
    text,
  });
  return { vi: [token(vi)], en: [token(en)] };
}

/** Parts with words between them, and other words before the last one. */
export function joined(parts: readonly Sentence[], between: Sentence, beforeLast: Sentence): Sentence {
  const say = (language: keyof Sentence): Token[] =>
    parts.flatMap((part, index) => [
      ...(index === 0 ? [] : index === parts.length - 1 ? beforeLast[language] : between[language]),
      ...part[language],
    ]);
  return { vi: tidy(say('vi')), en: tidy(say('en')) };
}

export function capital({ vi, en }: Sentence): Sentence {
  return { vi: upper(vi), en: upper(en) };
}

function upper([first, ...rest]: readonly Token[]): readonly Token[] {
  if (!first) return [];
  return [{ ...first, text: first.text.slice(0, 1).toLocaleUpperCase('vi') + first.text.slice(1) }, ...rest];
}

function fill(template: string, language: keyof Sentence, parts: readonly Part[]): Token[] {
  return tidy(
    template.split(/(\{\d\})/).flatMap((piece): readonly Token[] => {
      const place = /^\{(\d)\}$/.exec(piece)?.[1];
      if (place === undefined) return [{ kind: 'text', text: piece }];
      const part = parts[+place]!;
      if (typeof part === 'string') return [{ kind: 'text', text: part }];
      const said = part[language];
      return typeof said === 'string' ? [{ kind: 'text', text: said }] : said;
    }),
  );
}

/** Texts beside each other become one, and empty ones go. */
function tidy(tokens: readonly Token[]): Token[] {
  const tidied: Token[] = [];
  for (const token of tokens) {
    const last = tidied.at(-1);
    if (token.text === '' && token.kind === 'text') continue;
    if (token.kind === 'text' && last?.kind === 'text')
      tidied[tidied.length - 1] = { kind: 'text', text: last.text + token.text };
    else tidied.push(token);
  }
  return tidied;
}
