import { CST, Lexer } from 'yaml';
import type { ProblemWords } from '../problem.ts';
import { quote } from '../quote.ts';

const maxBytes = 5_000_000;
const maxTokens = 1_000_000;
const maxDepth = 32;
const maxIndent = 128;

export interface YamlRefusal extends ProblemWords {
  readonly offset: number;
}

/** A file that is too large even to look at. */
export function refuseSize(text: string): YamlRefusal | undefined {
  const large = text.length >= maxBytes || new TextEncoder().encode(text).length >= maxBytes;
  return large ? { offset: 0, ...tooLarge } : undefined;
}

/**
 * What we refuse before parsing, token by token, so that no input can exhaust the parser's stack, memory or time:
 * deep nesting, aliases and anchors, tags and directives.
 */
export function refuseTokens(text: string): YamlRefusal | undefined {
  let [offset, tokens, flow, inLine, scalar, lineStart] = [0, 0, 0, 0, false, true];
  for (const source of new Lexer().lex(text)) {
    if (++tokens > maxTokens) return { offset, ...tooLarge };
    if (scalar) {
      [scalar, lineStart] = [false, false];
      offset += source.length;
      continue;
    }
    const type = CST.tokenType(source);
    // Control tokens of the lexer stand for no character of the text.
    if (type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'scalar') {
      scalar = true;
      continue;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flow--;
    if (type === 'newline') inLine = 0;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') inLine++;
    const indent = lineStart && type === 'space' ? source.length : 0;
    if (flow > maxDepth || (flow === 0 && inLine > maxDepth) || indent > maxIndent)
      return { offset, ...tooDeep };
    const unwanted = type === null ? undefined : refusedTokens[type]?.(source);
    if (unwanted) return { offset, ...unwanted };
    lineStart = type === 'newline';
    offset += source.length;
  }
  return undefined;
}

const tooLarge: ProblemWords = {
  code: 'file-too-large',
  message: { vi: 'tệp quá lớn', en: 'the file is too large' },
  remedy: {
    vi: 'tệp danh mục phải nhỏ hơn 5 MB; kiểm tra xem có chọn nhầm tệp không',
    en: 'a catalogue file is smaller than 5 MB; check that it is the right file',
  },
};

const tooDeep: ProblemWords = {
  code: 'too-deep',
  message: { vi: 'các cấp lồng nhau quá sâu', en: 'values are nested too deeply' },
  remedy: { vi: `lồng không quá ${maxDepth} cấp`, en: `nest at most ${maxDepth} levels` },
};

const plainOnly = {
  vi: 'viết nội dung ra đầy đủ, không dùng neo, bí danh, thẻ hay chỉ dẫn của YAML',
  en: 'write the content out; anchors, aliases, tags and directives of YAML are not used here',
};

function refuseFeature(source: string): ProblemWords {
  return {
    code: 'yaml-feature-refused',
    message: {
      vi: `${quote(source)} là tính năng YAML không được dùng ở đây`,
      en: `${quote(source)} is a YAML feature that is not used here`,
    },
    remedy: plainOnly,
  };
}

const refusedTokens: { [Type in CST.TokenType]?: (source: string) => ProblemWords } = {
  alias: refuseFeature,
  anchor: refuseFeature,
  tag: refuseFeature,
  'directive-line': refuseFeature,
};
