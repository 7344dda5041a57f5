import { instantMicros } from '@kycuong/rules/instant';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes } from '../command/command.ts';

export function readInstant(text: string): string {
  if (!Number.isNaN(instantMicros(text))) return text;
  throw new CliProblem(exitCodes.badInput, {
    vi: `\`${text}\` không phải là một thời điểm; viết cả múi giờ, như \`2026-12-01T08:00:00+07:00\``,
    en: `\`${text}\` is not an instant; write it with its offset, like \`2026-12-01T08:00:00+07:00\``,
  });
}
