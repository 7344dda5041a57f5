import { type Document, parseDocument } from 'yaml';
import type { Path } from '../path.ts';
import type { ProblemWords } from '../problem.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { treeProblem } from './tree-problem.ts';
import { refuseSize, refuseTokens } from './yaml-limits.ts';
import { offsetOf, visitTree } from './yaml-tree.ts';

/** A problem with its place in the text. */
export interface Found {
  readonly words: ProblemWords;
  readonly path: Path;
  readonly offset: number;
}

export type OpenedYaml =
  | { readonly ok: true; readonly text: string; readonly document: Document.Parsed }
  | { readonly ok: false; readonly text: string; readonly found: readonly Found[] };

/** Parses a text that may be anything at all, before any schema looks at it. */
export function openYaml(source: string): OpenedYaml {
  const tooLarge = refuseSize(source);
  if (tooLarge) return { ok: false, text: '', found: [{ words: tooLarge, path: [], offset: 0 }] };

  // Windows line endings are read as plain ones; line numbers stay as they are.
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const refused = refuseTokens(text);
  if (refused) return { ok: false, text, found: [{ words: refused, path: [], offset: refused.offset }] };

  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
    // The library's own search for duplicate keys takes quadratic time; `treeProblem` finds them instead.
    uniqueKeys: false,
  });
  const found = [...syntaxProblems(document), ...treeProblems(document)];
  return found.length > 0 ? { ok: false, text, found } : { ok: true, text, document };
}

function syntaxProblems(document: Document.Parsed): Found[] {
  return document.errors.map(({ code, pos }) => ({ words: syntaxProblem(code), path: [], offset: pos[0] }));
}

function treeProblems(document: Document.Parsed): Found[] {
  return [...visitTree(document.contents)].flatMap((visited) => {
    const words = treeProblem(visited);
    return words ? [{ words, path: visited.path, offset: offsetOf(visited.node, []) }] : [];
  });
}
