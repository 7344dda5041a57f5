import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sliceFiles } from './slice-files.ts';

export type SliceOutcome =
  { readonly ok: true; readonly written: string[] } | { readonly ok: false; readonly why: string };

/** Writes the files of a new slice, all or none: a name that is taken anywhere changes nothing. */
export function writeSlice(root: string, name: string | undefined, now: Date): SliceOutcome {
  if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name)) {
    const got = name === undefined ? '' : `, nhận được \`${name}\``;
    return {
      ok: false,
      why: `Tên lát cắt phải là chữ thường nối bằng gạch${got}, ví dụ: npx pnpm@12 new slice apology-letter\nThe name of a slice is lower-case words joined by hyphens, for example: npx pnpm@12 new slice apology-letter`,
    };
  }
  const files = sliceFiles(name, now);
  const taken = files.filter(({ path }) => existsSync(join(root, path))).map(({ path }) => path);
  if (taken.length > 0) {
    return {
      ok: false,
      why: `Đã có · already there: ${taken.join(', ')}. Không ghi gì cả · nothing was written.`,
    };
  }
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { ok: true, written: files.map(({ path }) => path) };
}
