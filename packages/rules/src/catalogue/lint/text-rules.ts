import { quote } from '../../core/quote.ts';
import { searchTokens } from '../../text/text.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { textsOf } from './texts-of.ts';

const likeness = 0.9;
/** Comparing is quadratic; no directive comes near this many passages. */
const mostCompared = 400;

interface Passage {
  readonly name: string;
  readonly item: number;
  readonly path: Finding['path'];
  readonly words: ReadonlySet<string>;
}

function passages({ behaviours }: Catalogue): Passage[] {
  return behaviours.flatMap(({ code, text, clauses }, item) => {
    const parts = clauses.map(({ letter, text }, index) => ({
      name: `${code}${letter}`,
      path: ['behaviours', item, 'clauses', index, 'text'],
      text,
    }));
    const all = parts.length > 0 ? parts : [{ name: code, path: ['behaviours', item, 'text'], text }];
    return all.map(({ text, ...rest }) => ({ ...rest, item, words: new Set(searchTokens(text)) }));
  });
}

/** Share of words that two passages have in common. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

export const textRules: readonly LintRule[] = [
  {
    code: 'text-not-nfc',
    severity: 'error',
    remedy: {
      vi: 'gõ lại bằng Unicode dựng sẵn, hoặc chuyển bằng lệnh `uconv -x nfc`',
      en: 'type it again in composed Unicode, or convert it with `uconv -x nfc`',
    },
    find: ({ catalogue }) =>
      textsOf(catalogue).flatMap(({ path, text }) =>
        text === text.normalize('NFC')
          ? []
          : [{ path, message: { vi: 'chữ có dấu ở dạng tổ hợp rời', en: 'letters are in decomposed form' } }],
      ),
  },
  {
    code: 'near-duplicate-text',
    severity: 'info',
    remedy: {
      vi: 'kiểm tra xem có chép trùng không; nếu nguồn viết vậy thì giữ nguyên',
      en: 'check that it was not copied twice; if the source says so, leave it',
    },
    find: ({ catalogue }) => {
      const all = passages(catalogue).slice(0, mostCompared);
      return all.flatMap((passage, index) => {
        const twin = all
          .slice(0, index)
          .find(
            (earlier) => earlier.item !== passage.item && shareOf(earlier.words, passage.words) >= likeness,
          );
        if (!twin) return [];
        const [vi, en] = [
          `gần như trùng với ${quote(twin.name)}`,
          `is nearly the same as ${quote(twin.name)}`,
        ];
        return [{ path: passage.path, message: { vi, en } }];
      });
    },
  },
];
