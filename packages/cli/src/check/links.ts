import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface BrokenLink {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly why: string;
}

/** Links of the repository's Markdown pages to its own files and headings. Addresses of other sites are not asked. */
export function brokenLinks(root: string): BrokenLink[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)))
    .flatMap((file) =>
      linksOf(readFileSync(join(root, file), 'utf8')).flatMap((link) => broken(root, file, link)),
    );
}

interface Link {
  readonly line: number;
  readonly target: string;
}

export function linksOf(markdown: string): Link[] {
  let inCode = false;
  return markdown.split('\n').flatMap((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) inCode = !inCode;
    if (inCode) return [];
    const plain = text.replace(/`[^`]*`/g, '');
    const targets = [
      ...plain.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|<img[^>]+src="([^"]+)"|^\[[^\]]+\]:\s+(\S+)/g),
    ];
    return targets.map((match) => ({ line: index + 1, target: match[1] ?? match[2] ?? match[3] ?? '' }));
  });
}

function broken(root: string, file: string, { line, target }: Link): BrokenLink[] {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
  const [path = '', heading] = target.split('#');
  const place =
    path === '' ? join(root, file) : join(root, path.startsWith('/') ? '' : dirname(file), decodeURI(path));
  const found = existsSync(place);
  if (!found) return [{ file, line, target, why: 'không có tệp này · no such file' }];
  if (!heading || statSync(place).isDirectory() || !place.endsWith('.md')) return [];
  if (headingsOf(readFileSync(place, 'utf8')).has(decodeURIComponent(heading))) return [];
  return [{ file, line, target, why: 'không có đề mục này · no such heading' }];
}

/** As code hosts make them: lower case, no punctuation, hyphens for spaces, a number for the second of a name. */
export function headingsOf(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const names = [...markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, text = '']) => {
    const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = plain
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
  return new Set(names);
}
