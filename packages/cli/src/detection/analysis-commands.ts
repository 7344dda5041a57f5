import type { Command, CommandOption } from '../command/command.ts';

const catalogueOption = (name: string, vi: string, en: string): CommandOption => ({
  name,
  value: 'PROVINCE|FILE',
  help: { vi, en },
});

/** Commands that tell what a catalogue's indicators mean and would do, before they take effect. None needs a database. */
export const analysisCommands: readonly Command[] = [
  {
    name: 'analyse',
    args: ['catalogue'],
    options: [
      {
        name: 'as-of',
        value: 'DATE',
        help: {
          vi: 'ngày xét, dạng 2026-12-01; mặc định hôm nay',
          en: 'the day looked at, like 2026-12-01; today by default',
        },
      },
      catalogueOption(
        'against',
        'so nghĩa với danh mục này: chặt hơn, rộng hơn, không đổi',
        'compare the meaning with this catalogue: stricter, looser, the same',
      ),
    ],
    summary: {
      vi: 'chứng minh chỉ báo nào không bao giờ đúng, luôn đúng, tính một việc hai lần; mỗi điều kèm ví dụ',
      en: 'prove which indicators are never true, always true or count a fact twice, each with an example',
    },
    examples: [
      'kycuong analyse yen-bai --as-of 2026-12-15',
      'kycuong analyse yen-bai-moi.yaml --against yen-bai --as-of 2026-12-15 --json',
    ],
    run: async (call) => (await import('./analyse-indicators.ts')).analyseIndicators(call),
  },
  {
    name: 'trial',
    args: [],
    options: [
      {
        name: 'evidence',
        value: 'FILE',
        help: {
          vi: 'tệp bằng chứng, JSON từng dòng hoặc CSV; hoặc một thư mục các tệp ấy',
          en: 'the evidence, JSON lines or CSV; or a folder of such files',
        },
      },
      catalogueOption('before', 'bản đang áp dụng', 'the version in force'),
      catalogueOption('after', 'bản nháp', 'the draft'),
      {
        name: 'as-of',
        value: 'DATES',
        help: {
          vi: 'một hay nhiều ngày xét, cách nhau bằng dấu phẩy; mặc định hôm nay',
          en: 'one or more days looked at, separated by commas; today by default',
        },
      },
      {
        name: 'in-force',
        value: 'DATE',
        help: {
          vi: 'dùng ngưỡng của ngày này cho mọi ngày xét; mặc định ngày xét cuối',
          en: 'use the thresholds of this day for every day looked at; the last of them by default',
        },
      },
      {
        name: 'clean',
        value: 'FROM..TO',
        help: {
          vi: 'kỳ được biết là tốt, không gồm ngày cuối: mọi tín hiệu trong kỳ cần giải thích',
          en: 'a period known to be good, without its last day: every signal in it must be explained',
        },
      },
    ],
    summary: {
      vi: 'chạy thử bản nháp trên bằng chứng đã có: tín hiệu nào thêm, bớt, giữ',
      en: 'try a draft on stored evidence: which signals come, go and stay',
    },
    examples: [
      'kycuong trial --evidence 2026.jsonl --before yen-bai --after yen-bai-moi.yaml --as-of 2026-11-30,2026-12-31',
    ],
    run: async (call) => (await import('./try-version.ts')).tryVersion(call),
  },
];
