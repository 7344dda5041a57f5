import { CliProblem } from '../command/cli-problem.ts';
import { type Call, exitCodes } from '../command/command.ts';

/** The value of an option that the command cannot do without. */
export function requiredOption({ options }: Call, name: string): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw new CliProblem(exitCodes.badInput, {
    vi: `thiếu tùy chọn \`--${name}\``,
    en: `the option \`--${name}\` is missing`,
  });
}
