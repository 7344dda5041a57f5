// The metrics of the toolkit, by what they count. A file of data, longer than most because of its words.
import type { Metric } from './metric.ts';

type Words = readonly [vi: string, en: string];
type Counted = Pick<Metric, 'kind' | 'on' | 'keys'>;

const count = (id: string, [vi, en]: Words, unit: Metric['unit'], counted: Counted): Metric => ({
  id,
  label: { vi, en },
  unit,
  ...counted,
  aggregate: { kind: 'count' },
  emptyAs: 'zero',
});

const over = (kind: 'count-distinct' | 'sum' | 'max', field: string, metric: Metric): Metric => ({
  ...metric,
  aggregate: { kind, field },
});

const chaired: Counted = {
  kind: 'meeting',
  on: 'heldOn',
  keys: { officer: 'chair', matter: 'matter', unit: 'unit', collective: 'unit' },
};
const asked: Counted = {
  kind: 'consultation',
  on: 'askedOn',
  keys: { officer: 'asker', matter: 'matter', unit: 'askerUnit', collective: 'askerUnit' },
};
const sent: Counted = {
  kind: 'referral',
  on: 'referredOn',
  keys: { officer: 'sender', matter: 'matter', unit: 'fromUnit', fromUnit: 'fromUnit', toUnit: 'toUnit' },
};
const assigned: Counted = {
  kind: 'assignment',
  on: 'assignedOn',
  keys: { officer: 'assignee', matter: 'matter', unit: 'unit', collective: 'unit' },
};
const advised: Counted = {
  kind: 'advice',
  on: 'submittedOn',
  keys: { officer: 'author', matter: 'matter', unit: 'unit', collective: 'unit' },
};
const dossiers: Counted = {
  kind: 'dossier',
  on: 'receivedOn',
  keys: { officer: 'officer', matter: 'matter', unit: 'unit', collective: 'unit' },
};

export const metrics: readonly Metric[] = [
  count('meetings-chaired', ['số cuộc họp đã chủ trì', 'meetings chaired'], 'meetings', chaired),

  count('consultations-sent', ['số lần xin ý kiến', 'opinions asked for'], 'times', asked),
  over(
    'count-distinct',
    'askedUnit',
    count('places-consulted', ['số nơi đã xin ý kiến', 'places consulted'], 'places', asked),
  ),
  count('consultations-received', ['số lần được xin ý kiến', 'times consulted'], 'times', {
    kind: 'consultation',
    on: 'askedOn',
    keys: { officer: 'asked', matter: 'matter', unit: 'askedUnit', collective: 'askedUnit' },
  }),
  count('replies-given', ['số lần trả lời', 'replies given'], 'times', {
    kind: 'reply',
    on: 'repliedOn',
    keys: { officer: 'replier', matter: 'matter', unit: 'unit', collective: 'unit' },
  }),

  count('referrals-sent', ['số lượt chuyển việc đi', 'hand-offs made'], 'hops', sent),
  count('referrals-sent-back', ['số lượt chuyển ngược lại', 'hand-offs the other way'], 'hops', {
    ...sent,
    keys: { fromUnit: 'toUnit', toUnit: 'fromUnit' },
  }),
  over(
    'count-distinct',
    'toUnit',
    count('units-passed-through', ['số đơn vị đã chuyển qua', 'units passed through'], 'places', sent),
  ),

  count('assignments-held', ['số việc được giao', 'tasks assigned'], 'items', assigned),
  over(
    'max',
    'daysLate',
    count('longest-delay', ['số ngày trễ lâu nhất', 'longest delay'], 'days', assigned),
  ),
  count('assignments-given', ['số việc đã giao', 'tasks given out'], 'items', {
    ...assigned,
    keys: { officer: 'assigner', matter: 'matter', unit: 'unit' },
  }),
  count('assignments-under-head', ['số việc của cấp dưới', 'tasks of subordinates'], 'items', {
    ...assigned,
    keys: { officer: 'headOnDay' },
  }),

  count('advice-submitted', ['số lần tham mưu', 'pieces of advice'], 'times', advised),
  over(
    'count-distinct',
    'position',
    count(
      'positions-taken',
      ['số phương án khác nhau đã đề xuất', 'different positions taken'],
      'times',
      advised,
    ),
  ),

  count('acts-by-another', ['số lần người khác ký hoặc làm thay', 'acts by another'], 'times', {
    kind: 'signature',
    on: 'signedOn',
    keys: { officer: 'owner', head: 'owner', deputy: 'signer', matter: 'matter', unit: 'unit' },
  }),
  count('acts-signed', ['số lần đã ký, đã làm', 'acts signed or done'], 'times', {
    kind: 'signature',
    on: 'signedOn',
    keys: { officer: 'signer', matter: 'matter', unit: 'unit' },
  }),

  count('reminders-sent', ['số lần đôn đốc', 'reminders sent'], 'times', {
    kind: 'reminder',
    on: 'remindedOn',
    keys: { officer: 'reminder', matter: 'matter', unit: 'unit' },
  }),
  count('reminders-received', ['số lần bị đôn đốc', 'reminders received'], 'times', {
    kind: 'reminder',
    on: 'remindedOn',
    keys: { officer: 'reminded', matter: 'matter' },
  }),

  count('reports-owed', ['số báo cáo phải nộp', 'reports owed'], 'items', {
    kind: 'report',
    on: 'askedOn',
    keys: { officer: 'reporter', matter: 'matter', unit: 'unit', collective: 'unit' },
  }),
  count('reports-requested', ['số lần yêu cầu báo cáo', 'reports asked for'], 'times', {
    kind: 'report',
    on: 'askedOn',
    keys: { officer: 'requester', matter: 'matter' },
  }),

  count('dossiers-handled', ['số hồ sơ đã nhận', 'dossiers handled'], 'items', dossiers),
  over(
    'sum',
    'extraPapers',
    count(
      'extra-papers-asked',
      ['số giấy tờ yêu cầu ngoài danh mục', 'papers asked beyond the list'],
      'papers',
      dossiers,
    ),
  ),
  over(
    'sum',
    'supplementRequests',
    count(
      'supplements-asked',
      ['số lần yêu cầu bổ sung hồ sơ', 'requests for more papers'],
      'times',
      dossiers,
    ),
  ),

  count('petitions-handled', ['số đơn được giao', 'petitions handled'], 'items', {
    kind: 'petition',
    on: 'receivedOn',
    keys: { officer: 'officer', matter: 'matter', unit: 'unit', collective: 'unit' },
  }),
  count('spot-checks-made', ['số lần kiểm tra đột xuất', 'spot checks'], 'times', {
    kind: 'spot-check',
    on: 'checkedOn',
    keys: { officer: 'officer', unit: 'unit', collective: 'unit' },
  }),
  count('findings-made', ['số kết luận thanh tra, kiểm tra', 'inspection findings'], 'times', {
    kind: 'finding',
    on: 'foundOn',
    keys: { officer: 'officer', unit: 'unit', collective: 'unit' },
  }),
  count(
    'findings-under-head',
    ['số kết luận về đơn vị mình đứng đầu', 'findings about the unit headed'],
    'times',
    {
      kind: 'finding',
      on: 'foundOn',
      keys: { officer: 'headOnDay' },
    },
  ),
  count('assessments-made', ['số lần được đánh giá', 'coded assessments'], 'times', {
    kind: 'assessment',
    on: 'assessedOn',
    keys: { officer: 'officer', matter: 'matter', unit: 'unit', collective: 'unit' },
  }),
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}
