import type { Bilingual } from './bilingual.schema.ts';
import type { Path } from './path.ts';
import { quote } from './quote.ts';

export interface Keyed {
  readonly key: string | number;
  readonly path: Path;
  /** Keys are unique inside a scope, not across scopes. */
  readonly scope?: string;
}

export interface Duplicate {
  readonly path: Path;
  readonly message: Bilingual;
}

export const duplicateRemedy: Bilingual = {
  vi: 'giữ một chỗ, đổi hoặc bỏ chỗ kia',
  en: 'keep one of them and change or remove the other',
};

/** Every entry whose key an earlier entry already has; `what` names such a key. */
export function findDuplicates(entries: readonly Keyed[], what: Bilingual): Duplicate[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, path, scope = '' }) => {
    const name = `${scope} ${key}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const quoted = quote(String(key));
    return [
      { path, message: { vi: `${what.vi} ${quoted} bị trùng`, en: `${what.en} ${quoted} is used twice` } },
    ];
  });
}
