import type { Bilingual } from '@kycuong/rules/bilingual';
import type { Command, CommandOption } from './command.ts';
import { argumentWords, commonOptions } from './read-call.ts';

export const exitCodeWords: Readonly<Record<number, Bilingual>> = {
  0: { vi: 'xong', en: 'done' },
  1: {
    vi: 'câu trả lời là không: có khác biệt, có cảnh báo, hoặc không tìm thấy',
    en: 'the answer is no: differences, warnings, or nothing found',
  },
  2: { vi: 'đầu vào sai', en: 'bad input' },
  3: {
    vi: 'môi trường chưa sẵn sàng: cơ sở dữ liệu, biến môi trường',
    en: 'the surroundings fail: database, environment',
  },
};

export function usage({ name, args, options }: Command): string {
  const optional = options.map(({ name, value }) => ` [--${name}${value ? ` ${value}` : ''}]`).join('');
  return `kycuong ${name}${argumentWords(args)}${optional} [--json]`;
}

function optionLines(options: readonly CommandOption[], language: keyof Bilingual): string[] {
  return options.map(
    ({ name, value, help }) => `  ${`--${name}${value ? ` ${value}` : ''}`.padEnd(22)} ${help[language]}`,
  );
}

export function overview(commands: readonly Command[], language: keyof Bilingual): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const title = { vi: 'Bộ công cụ Kỷ Cương', en: 'The Kỷ Cương toolkit' }[language];
  const more = {
    vi: 'Chi tiết từng lệnh: kycuong <lệnh> --help',
    en: 'More about one command: kycuong <command> --help',
  }[language];
  return [
    title,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`),
    '',
    ...optionLines(commonOptions, language),
    `  ${'--version'.padEnd(22)} ${{ vi: 'in phiên bản', en: 'print the version' }[language]}`,
    '',
    more,
  ].join('\n');
}

export function commandHelp(command: Command, language: keyof Bilingual): string {
  return [
    command.summary[language],
    '',
    `  ${usage(command)}`,
    '',
    ...optionLines([...command.options, ...commonOptions], language),
    '',
    ...command.examples.map((example) => `  $ ${example}`),
    '',
    { vi: 'Mã thoát:', en: 'Exit codes:' }[language],
    ...Object.entries(exitCodeWords).map(([code, words]) => `  ${code}  ${words[language]}`),
  ].join('\n');
}
