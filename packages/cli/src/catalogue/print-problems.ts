import type { Problem, Severity } from '@kycuong/rules/problem';
import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Call } from '../command/command.ts';

export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'info' },
};

export function placeOf({ file = '', line, column }: Problem): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

/** One problem for reading: where, what, and below it how to mend it. */
export function problemText(problem: Problem, { say }: Pick<Call, 'say'>): string {
  const { severity, code, path, message, remedy } = problem;
  const where = [placeOf(problem), say(severityWords[severity]), `[${code}]`, path]
    .filter((part) => part !== '')
    .join(' ');
  return `${where}\n    ${say(message)}\n    → ${say(remedy)}`;
}

export function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
