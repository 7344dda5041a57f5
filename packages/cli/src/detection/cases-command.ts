import type { Command } from '../command/command.ts';

export const casesCommand: Command = {
  name: 'cases',
  args: ['province-or-file?'],
  options: [
    {
      name: 'catalogue',
      value: 'PROVINCE|FILE',
      help: {
        vi: 'danh mục để thử; mặc định là gói của tỉnh ghi trong tệp tình huống',
        en: 'the catalogue to try; by default the pack of the province that the cases name',
      },
    },
    {
      name: 'coverage',
      help: {
        vi: 'nêu các phép so sánh chưa từng đúng, sai hoặc thiếu dữ liệu trong tình huống nào',
        en: 'name the comparisons that no case makes true, false or unknown',
      },
    },
    {
      name: 'mutants',
      help: {
        vi: 'sửa sai từng chỗ nhỏ của chỉ báo và xem tình huống có phát hiện không',
        en: 'make one small mistake after another in the indicators and see whether the cases notice',
      },
    },
    {
      name: 'propose',
      help: {
        vi: 'in các tình huống nên thêm, ở hai bên mỗi ngưỡng và cho mỗi điều kiện, để người soạn xem lại',
        en: 'print cases worth adding, at both sides of each threshold and for each condition, for an author to judge',
      },
    },
  ],
  summary: {
    vi: 'chạy tình huống của các chỉ báo: bằng chứng, ngày xét, điều phải ra; không nêu tên thì chạy cả các gói',
    en: 'run the cases of indicators: evidence, as-of day, what must come out; without a name, of all packs',
  },
  examples: ['kycuong cases', 'kycuong cases yen-bai --mutants', 'kycuong cases yen-bai.cases.yaml --json'],
  run: async (call) => (await import('./run-cases.ts')).runCasesOf(call),
};
