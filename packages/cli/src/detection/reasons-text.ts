import type { Bilingual } from '@kycuong/rules/bilingual';
import type { MetricRecords, ReasonNode, Reasons } from '@kycuong/rules/detection';
import type { Call } from '../command/command.ts';

const outcomes: Readonly<Record<Reasons['outcome'], Bilingual>> = {
  match: { vi: 'khớp: là tín hiệu cần xem xét, không phải kết luận', en: 'match: a signal, not a finding' },
  'no-match': { vi: 'không khớp', en: 'no match' },
  unknown: { vi: 'thiếu dữ liệu, không thành tín hiệu', en: 'unknown: data is missing, so no signal' },
  excluded: { vi: 'không tính, vì lý do đã duyệt', en: 'excluded, for an approved cause' },
};
const marks = { match: '✓', 'no-match': '✗', unknown: '?' };
const groups: Readonly<Record<Exclude<ReasonNode['kind'], 'leaf'>, Bilingual>> = {
  all: { vi: 'tất cả', en: 'all of' },
  any: { vi: 'ít nhất một', en: 'any of' },
  not: { vi: 'không phải', en: 'not' },
  'at-least': { vi: 'ít nhất', en: 'at least' },
};

/** Reasons for reading: the tree, then how near it was, then what is missing. */
export function reasonsText(reasons: Reasons, { say }: Call): string {
  const { indicator, subject, asOf, outcome, tree, urgent, change, missing, catalogue } = reasons;
  const keys = Object.entries(subject).map(([key, id]) => `${key}=${id}`);
  return [
    `${indicator} ${keys.join(',')} ${asOf}: ${say(outcomes[outcome])}`,
    ...nodeLines(tree, say, 1),
    ...(urgent
      ? [say({ vi: 'Cần xem xét ngay khi thêm:', en: 'Urgent when besides:' }), ...nodeLines(urgent, say, 1)]
      : []),
    ...(change ? [`${say({ vi: 'Gần nhất', en: 'Nearest' })}: ${say(change.words)}`] : []),
    ...missing.map(({ words }) => `${say({ vi: 'Còn thiếu', en: 'Missing' })}: ${say(words)}`),
    `${say({ vi: 'Danh mục', en: 'Catalogue' })}: ${catalogue.id} ${catalogue.hash}`,
  ].join('\n');
}

function nodeLines(node: ReasonNode, say: Call['say'], depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const head = `${indent}${marks[node.outcome]} ${node.node}`;
  if (node.kind !== 'leaf') {
    const count = node.count === undefined ? '' : ` ${node.count}`;
    return [
      `${head} ${say(groups[node.kind])}${count}`,
      ...node.of.flatMap((part) => nodeLines(part, say, depth + 1)),
    ];
  }
  return [
    `${head} ${say(node.words)}`,
    ...node.values.flatMap(({ label, words, records, judgedFrom }) => [
      `${indent}    ${say(label)}: ${say(words)}`,
      ...(judgedFrom === null ? [] : [`${indent}      ${say(sayJudgedFrom(judgedFrom))}`]),
      ...recordLines(records, say).map((line) => `${indent}      ${line}`),
    ]),
    ...node.parameters.map(
      ({ id, value, from, source, author }) =>
        `${indent}    ${id} = ${value} (${say({ vi: 'từ', en: 'from' })} ${from}; ${source}; ${author})`,
    ),
  ];
}

const sayJudgedFrom = (day: string): Bilingual => ({
  vi: `chỉ tính việc xảy ra từ ngày ${day}, khi chỉ báo và các ngưỡng có hiệu lực`,
  en: `only what happened from ${day} on counts, when the indicator and its thresholds apply`,
});

function recordLines({ counted, possible, excluded }: MetricRecords, say: Call['say']): readonly string[] {
  const list = (words: Bilingual, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`${say(words)}: ${ids.join(', ')}`];
  return [
    ...list({ vi: 'đã tính', en: 'counted' }, counted),
    ...list(
      { vi: 'có thể tính', en: 'may count' },
      possible.map(({ record, missing }) => `${record} (${missing.map(say).join(', ')})`),
    ),
    ...list(
      { vi: 'không tính', en: 'excluded' },
      excluded.map(({ record, causes, by }) => `${record} (${causes.join(', ')}: ${by.join(', ')})`),
    ),
  ];
}
