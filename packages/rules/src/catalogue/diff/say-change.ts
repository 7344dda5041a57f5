import type { Bilingual } from '../../core/bilingual.schema.ts';
import { type Path, valueAt } from '../../core/path.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { RawChange } from './change.ts';
import { fieldLabels } from './field-labels.ts';
import { nameEntry } from './name-entry.ts';
import { sayCondition } from './say-condition.ts';
import { sayValue } from './say-value.ts';

/** One sentence for one change: what it is about, then what happened to it. */
export function sayChange(change: RawChange, before: Catalogue, after: Catalogue): Bilingual {
  const { kind, path } = change;
  const catalogue = kind === 'removed' ? before : after;
  const said = describePath(path, catalogue);
  const value = sayValue(said.key, kind === 'removed' ? change.before : change.after);
  if (kind === 'changed') {
    const [old, now] = [
      sayCondition(path, before) ?? sayValue(said.key, change.before),
      sayCondition(path, after) ?? sayValue(said.key, change.after),
    ];
    const isList = Array.isArray(change.after);
    return sentence(said, {
      vi: isList ? `đổi thứ tự thành ${now.vi}` : `đổi từ ${old.vi} thành ${now.vi}`,
      en: isList ? `reordered as ${now.en}` : `changed from ${old.en} to ${now.en}`,
    });
  }
  const named = typeof path.at(-1) === 'number' && said.named;
  const [vi, en] = kind === 'added' ? ['thêm', 'added'] : ['bỏ', 'removed'];
  return sentence(said, named ? { vi, en } : { vi: `${vi} ${value.vi}`, en: `${en} ${value.en}` });
}

interface PathWords {
  /** The entries that the path goes through, from the outermost. */
  readonly subjects: readonly Bilingual[];
  /** The fields below the innermost entry. */
  readonly fields: readonly Bilingual[];
  /** The innermost field as it is written in the file. */
  readonly key: string;
  /** The path ends at an entry that has a name. */
  readonly named: boolean;
}

function describePath(path: Path, catalogue: Catalogue): PathWords {
  const subjects: Bilingual[] = [];
  let fields: Bilingual[] = [];
  let [key, named] = ['', false];
  for (const [index, part] of path.entries()) {
    if (typeof part === 'string') {
      key = part;
      if (part !== 'directive' && part !== 'settings')
        fields.push(fieldLabels[part] ?? { vi: `\`${part}\``, en: `\`${part}\`` });
      named = false;
      continue;
    }
    const name = nameEntry(key, valueAt(catalogue, path.slice(0, index + 1)), catalogue);
    if (!name) continue;
    subjects.push(name);
    fields = [];
    named = true;
  }
  return { subjects, fields, key, named };
}

function sentence({ subjects, fields }: PathWords, predicate: Bilingual): Bilingual {
  const subject = subjects.length > 0 ? subjects : [{ vi: 'chỉ thị', en: 'the directive' }];
  const say = (language: keyof Bilingual) => {
    const head = subject.map((words) => words[language]).join(', ');
    const field = fields.map((words) => words[language]).join(', ');
    return capital(`${head}: ${field === '' ? '' : `${field} `}${predicate[language]}`);
  };
  return { vi: say('vi'), en: say('en') };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
