import type { Path } from '../../core/path.ts';
import { formatPath } from '../../core/path.ts';
import type { Problem, ProblemWords } from '../../core/problem.ts';
import type { Bilingual } from '../../core/bilingual.schema.ts';

/** A line of a file as it was read, before anything is known of it. */
export interface RawLine {
  /** 1-based. */
  readonly line: number;
  readonly value: unknown;
}

/** What is wrong at a field of a line, or with the line as a whole when the path is empty. */
export interface LineFault {
  readonly line: number;
  readonly path: Path;
  readonly words: ProblemWords;
}

export function fault(
  line: number,
  path: Path,
  code: string,
  message: Bilingual,
  remedy: Bilingual,
): LineFault {
  return { line, path, words: { code, message, remedy } };
}

/** Reading stops at so many problems: a file full of them says the same thing many times. */
export const enough = 200;

/** The problems of a file in the order of its lines, and whether reading stopped at them. */
export function tellProblems(file: string, faults: readonly LineFault[]): Problem[] {
  const problems = [...faults]
    .sort((a, b) => a.line - b.line)
    .slice(0, enough)
    .map((one) => asProblem(file, one));
  return faults.length < enough ? problems : [...problems, stopped(file)];
}

function stopped(file: string): Problem {
  return {
    severity: 'error',
    code: 'more-problems',
    path: '',
    file,
    message: {
      vi: `đã dừng sau ${enough} lỗi, có thể còn nữa`,
      en: `stopped after ${enough} problems; there may be more`,
    },
    remedy: { vi: 'sửa các lỗi trên rồi đọc lại tệp', en: 'mend those above and read the file again' },
  };
}

function asProblem(file: string, { line, path, words }: LineFault): Problem {
  return { severity: 'error', file, line, path: formatPath(path), ...words };
}
