import { parseArgs } from 'node:util';
import { nearest } from '@kycuong/rules/nearest';
import { CliProblem } from './cli-problem.ts';
import { type Call, type Command, type CommandOption, exitCodes, type Surroundings } from './command.ts';

export const commonOptions: readonly CommandOption[] = [
  {
    name: 'json',
    help: { vi: 'trả lời bằng JSON cho máy đọc', en: 'answer in JSON, for programs' },
  },
  {
    name: 'lang',
    value: 'vi|en',
    help: { vi: 'ngôn ngữ, mặc định tiếng Việt', en: 'language, Vietnamese by default' },
  },
  { name: 'help', help: { vi: 'in cách dùng', en: 'print how to use it' } },
];

/** Reads the words after a command's name, and refuses what the command does not know. */
export function readCall(command: Command, words: readonly string[], surroundings: Surroundings): Call {
  const known = [...command.options, ...commonOptions];
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      known.map(({ name, value }) => [name, { type: value ? ('string' as const) : ('boolean' as const) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, known);
    if (option.value && (token.value === undefined || token.value === '')) throw valueMissing(option);
    if (!option.value && token.value !== undefined) throw valueUnwanted(option);
  }
  const options = values as Call['options'];
  const { lang = 'vi' } = options;
  if (lang !== 'vi' && lang !== 'en') throw badLanguage(String(lang));
  if (!options.help) checkArguments(command, positionals);
  return {
    ...surroundings,
    args: positionals,
    options,
    json: options.json === true,
    language: lang,
    say: (words) => words[lang],
  };
}

function checkArguments({ name, args }: Command, given: readonly string[]): void {
  const needed = args.filter((arg) => !arg.endsWith('?')).length;
  if (given.length >= needed && given.length <= args.length) return;
  const wanted = needed === args.length ? `${needed}` : `${needed}–${args.length}`;
  const usage = `kycuong ${name}${argumentWords(args)}`;
  throw new CliProblem(exitCodes.badInput, {
    vi: `cần ${wanted} tham số, nhận được ${given.length}; cách dùng: \`${usage}\``,
    en: `${wanted} arguments are needed, ${given.length} were given; usage: \`${usage}\``,
  });
}

/** Arguments as they stand in a usage line: ` <file>`, or ` [<file>]` for one that may be left out. */
export function argumentWords(args: Command['args']): string {
  return args.map((arg) => (arg.endsWith('?') ? ` [<${arg.slice(0, -1)}>]` : ` <${arg}>`)).join('');
}

function unknownOption(rawName: string, known: readonly CommandOption[]): CliProblem {
  const meant = nearest(
    rawName.replace(/^-+/, ''),
    known.map(({ name }) => name),
  );
  return new CliProblem(exitCodes.badInput, {
    vi: `không có tùy chọn \`${rawName}\`${meant ? `; có phải là \`--${meant}\`?` : ''}`,
    en: `there is no option \`${rawName}\`${meant ? `; did you mean \`--${meant}\`?` : ''}`,
  });
}

function valueMissing({ name, value }: CommandOption): CliProblem {
  return new CliProblem(exitCodes.badInput, {
    vi: `tùy chọn \`--${name}\` cần giá trị ${value}`,
    en: `the option \`--${name}\` needs a value ${value}`,
  });
}

function valueUnwanted({ name }: CommandOption): CliProblem {
  return new CliProblem(exitCodes.badInput, {
    vi: `tùy chọn \`--${name}\` không nhận giá trị`,
    en: `the option \`--${name}\` takes no value`,
  });
}

function badLanguage(given: string): CliProblem {
  return new CliProblem(exitCodes.badInput, {
    vi: `không có ngôn ngữ \`${given}\`; dùng \`vi\` hoặc \`en\``,
    en: `there is no language \`${given}\`; use \`vi\` or \`en\``,
  });
}
