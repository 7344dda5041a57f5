import type { Command, CommandOption } from '../command/command.ts';

const evidence: CommandOption = {
  name: 'evidence',
  value: 'FILE',
  help: {
    vi: 'tệp bằng chứng, JSON từng dòng hoặc CSV; hoặc một thư mục các tệp ấy',
    en: 'the evidence, JSON lines or CSV; or a folder of such files',
  },
};
const catalogue: CommandOption = {
  name: 'catalogue',
  value: 'PROVINCE|FILE',
  help: { vi: 'gói đi kèm của một tỉnh, hoặc một tệp danh mục', en: 'a shipped pack, or a catalogue file' },
};
const asOf: CommandOption = {
  name: 'as-of',
  value: 'DATE',
  help: { vi: 'ngày xét, dạng 2026-12-01', en: 'the day looked at, like 2026-12-01' },
};
const knownAt: CommandOption = {
  name: 'known-at',
  value: 'INSTANT',
  help: {
    vi: 'chỉ tính những gì đã ghi nhận đến lúc này, dạng 2026-12-01T08:00:00+07:00; mặc định là tất cả',
    en: 'only what was recorded up to this instant, like 2026-12-01T08:00:00+07:00; everything by default',
  },
};
const lookBack: CommandOption = {
  name: 'look-back',
  help: {
    vi: 'tính cả việc xảy ra trước khi chỉ thị và các ngưỡng có hiệu lực; chỉ để tìm hiểu, không để xem xét ai',
    en: 'also count acts of before the directive and the thresholds applied; to learn from, never to act on',
  },
};
const over = [evidence, catalogue, asOf, knownAt, lookBack];

/** Commands that run a catalogue's indicators over evidence in files. None needs a database. */
export const detectionCommands: readonly Command[] = [
  {
    name: 'detect',
    args: [],
    options: over,
    summary: {
      vi: 'tìm tín hiệu cần xem xét trong tệp bằng chứng theo các chỉ báo của một danh mục',
      en: "find signals in evidence files by a catalogue's indicators",
    },
    examples: [
      'kycuong detect --evidence 2026.jsonl --catalogue yen-bai --as-of 2026-12-15',
      'kycuong detect --evidence 2026/ --catalogue yen-bai.yaml --as-of 2026-12-15 --known-at 2026-12-16T00:00:00+07:00 --json',
    ],
    run: async (call) => (await import('./detect-signals.ts')).detectSignals(call),
  },
  {
    name: 'why',
    args: [],
    options: [
      ...over,
      {
        name: 'indicator',
        value: 'ID',
        help: { vi: 'mã chỉ báo', en: 'the id of the indicator' },
      },
      {
        name: 'subject',
        value: 'KEY=ID',
        help: {
          vi: 'về ai, việc gì; nhiều khóa cách nhau bằng dấu phẩy, như officer=cb-17,matter=hs-9',
          en: 'about whom or what; several keys with commas, like officer=cb-17,matter=hs-9',
        },
      },
    ],
    summary: {
      vi: 'giải thích vì sao một chỉ báo có hoặc không có tín hiệu với một người, một việc: từng điều kiện, bản ghi, ngưỡng',
      en: 'explain why an indicator has or has no signal about someone: each condition, its records and thresholds',
    },
    examples: [
      'kycuong why --evidence 2026.jsonl --catalogue yen-bai --as-of 2026-12-15 --indicator yb.06.own-work-passed-on --subject officer=cb-17',
    ],
    run: async (call) => (await import('./explain-outcome.ts')).explainOutcome(call),
  },
];
